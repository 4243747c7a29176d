package org.wego.events.programme;

import java.util.Set;
import java.util.UUID;

/**
 * To which sessions of the event these members contribute may not be what it was (M10); fired in
 * the transaction, whose caller holds the event alone.
 */
public record ContributionsChanged(UUID eventId, Set<UUID> memberIds) {}
