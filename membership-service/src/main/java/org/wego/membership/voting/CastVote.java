package org.wego.membership.voting;

import java.time.Instant;
import java.util.UUID;

/** A ballot as it is shown once the vote is closed. */
public record CastVote(
    UUID id, UUID memberId, String memberName, Choice choice, String comment, Instant castAt) {}
