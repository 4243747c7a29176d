package org.wego.events.matchmaking;

import java.util.UUID;

/** A run has work for a worker, once this transaction is committed. */
record MeetingRunQueued(UUID runId) {}
