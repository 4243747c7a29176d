package org.wego.fees.run;

import java.util.UUID;

/** A run has work for a worker, once this transaction is committed. */
record FeeRunRequested(UUID runId) {}
