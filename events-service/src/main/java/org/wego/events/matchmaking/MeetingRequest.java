package org.wego.events.matchmaking;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody asked somebody else to meet.
 *
 * @param message what it is to be about; {@code null} for nothing said
 * @param answeredAt {@code null} until it was accepted or declined
 * @param withdrawnAt {@code null} unless it was withdrawn
 * @param bySideAsking whether the caller acts for who asks
 * @param bySideAsked whether the caller acts for who is asked
 */
public record MeetingRequest(
    UUID id,
    UUID eventId,
    MeetingParty asking,
    MeetingParty asked,
    WishPriority priority,
    String message,
    MeetingRequestState state,
    Instant requestedAt,
    Instant answeredAt,
    Instant withdrawnAt,
    boolean bySideAsking,
    boolean bySideAsked) {

  /** Whether it stands: unanswered, or accepted. */
  boolean stands() {
    return state == MeetingRequestState.PENDING || state == MeetingRequestState.ACCEPTED;
  }
}
