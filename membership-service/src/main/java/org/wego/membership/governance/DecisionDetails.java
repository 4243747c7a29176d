package org.wego.membership.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A recorded decision (G5).
 *
 * @param decidedOn the day of the meeting, or on which the written procedure ended
 * @param applicationId {@code null} unless it is an admission
 * @param memberId {@code null} when it is about no member
 * @param committeeSize {@code null} for the General Assembly
 * @param endsAssociateMembership whether the city ceased to be an Associate by its refusal (M3)
 */
public record DecisionDetails(
    UUID id,
    DecisionKind kind,
    DecidingBody body,
    Procedure procedure,
    String reference,
    UUID applicationId,
    UUID memberId,
    LocalDate decidedOn,
    Outcome outcome,
    Votes votes,
    Integer committeeSize,
    VotingRule rule,
    String text,
    boolean endsAssociateMembership,
    Instant recordedAt,
    String recordedBy) {}
