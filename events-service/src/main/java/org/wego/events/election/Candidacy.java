package org.wego.events.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A member that stands in an election, or stood (E7).
 *
 * @param name what the member was called then
 * @param noticeOn the day of the written notice (G2a)
 * @param noticeReference where the notice is kept, {@code null} where it was given here
 * @param statement what it stands for, {@code null} if it did not say
 * @param findings what was checked last, and found
 * @param endedAt {@code null} while it stands
 */
public record Candidacy(
    UUID id,
    UUID electionId,
    UUID memberId,
    String name,
    CandidacyState state,
    LocalDate noticeOn,
    String noticeReference,
    String statement,
    List<EligibilityFinding> findings,
    Instant checkedAt,
    Instant submittedAt,
    Instant endedAt) {}
