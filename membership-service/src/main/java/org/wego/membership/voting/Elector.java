package org.wego.membership.voting;

import java.util.UUID;

/** A city that may vote, and whether it has; never how. */
public record Elector(UUID memberId, String name, boolean voted) {}
