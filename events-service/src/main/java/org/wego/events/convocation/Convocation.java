package org.wego.events.convocation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The Assembly was called together.
 *
 * @param number counted anew for each Assembly; the last one holds
 * @param noticePeriod how many days before the first day it had to be, at least
 * @param noticeDays how many it was
 * @param shortNoticeReason why it was less; {@code null} where it was not
 * @param agenda as it was then
 */
public record Convocation(
    UUID eventId,
    int number,
    LocalDate startsOn,
    LocalDate endsOn,
    int noticePeriod,
    int noticeDays,
    String shortNoticeReason,
    List<Item> agenda,
    Instant convokedAt,
    Told told) {

  /**
   * An item of the agenda.
   *
   * @param text {@code null} for a title alone
   */
  public record Item(UUID id, String number, String title, String text) {}

  /**
   * How many members it reached, and how.
   *
   * @param entitled how many of them vote
   * @param untold those of whom no address is known: they are to be written a letter
   */
  public record Told(int members, int entitled, int byOwnAddress, int byHead, int untold) {}
}
