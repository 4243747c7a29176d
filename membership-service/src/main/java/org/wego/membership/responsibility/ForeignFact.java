package org.wego.membership.responsibility;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A fact that another service tells of.
 *
 * @param sourceId the aggregate that it comes from; one fact of a kind for each
 * @param year in which it counts
 */
public record ForeignFact(UUID sourceId, int year, Fact fact) {

  /** A fact that counts in the year of its day. */
  public static ForeignFact of(
      UUID sourceId,
      UUID memberId,
      EvidenceKind kind,
      LocalDate at,
      String reference,
      String detail,
      String state) {
    return new ForeignFact(
        sourceId, at.getYear(), new Fact(memberId, kind, at, reference, detail, state, null));
  }
}
