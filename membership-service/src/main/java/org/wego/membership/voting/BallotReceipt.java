package org.wego.membership.voting;

import java.time.Instant;
import java.util.UUID;
import org.wego.membership.governance.Outcome;

/**
 * What a city learns of its own ballot.
 *
 * @param outcome what was decided, when this ballot was the last one
 */
public record BallotReceipt(
    UUID memberId,
    Choice choice,
    String comment,
    Instant castAt,
    VotingStatus voting,
    Outcome outcome) {}
