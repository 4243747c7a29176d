package org.wego.events.matchmaking;

import java.util.UUID;

/** A table to meet at. */
public record MeetingTable(UUID id, int number) {}
