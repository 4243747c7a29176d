package org.wego.events.assembly;

/**
 * A member on the roll, and what has changed of it since the Assembly was called together.
 *
 * @param reasonAtConvocation why it would have voted then, or not; {@code null} when there was no
 *     convocation, or it was no member
 * @param change {@code null} for none, and before the convocation
 */
public record RollEntry(RollLine line, RollReason reasonAtConvocation, RollChange change) {}
