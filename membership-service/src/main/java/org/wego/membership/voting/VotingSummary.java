package org.wego.membership.voting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.governance.Outcome;
import org.wego.membership.governance.Procedure;
import org.wego.membership.governance.VotingRule;

/**
 * A vote without its ballots.
 *
 * @param deadline {@code null} for a meeting that the Secretariat closes
 * @param outcome what the ballots decided, {@code null} unless they did
 * @param closingReason why it was cancelled
 */
public record VotingSummary(
    UUID id,
    UUID applicationId,
    VotingStatus status,
    Procedure procedure,
    String reference,
    LocalDate openedOn,
    Instant openedAt,
    String openedBy,
    Instant deadline,
    int committeeSize,
    VotingRule rule,
    Outcome outcome,
    Instant closedAt,
    String closedBy,
    String closingReason) {}
