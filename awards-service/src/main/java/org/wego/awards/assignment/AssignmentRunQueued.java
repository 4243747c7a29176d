package org.wego.awards.assignment;

import java.util.UUID;

/** A run has work for a worker, once this transaction is committed. */
record AssignmentRunQueued(UUID runId) {}
