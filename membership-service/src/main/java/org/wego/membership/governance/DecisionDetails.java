package org.wego.membership.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A recorded decision (G5).
 *
 * @param endsAssociateMembership whether the city ceased to be an Associate by its refusal (M3)
 */
public record DecisionDetails(
    UUID id,
    DecidingBody body,
    String reference,
    UUID applicationId,
    LocalDate decidedOn,
    Outcome outcome,
    Votes votes,
    int committeeSize,
    String text,
    boolean endsAssociateMembership,
    Instant recordedAt,
    String recordedBy) {}
