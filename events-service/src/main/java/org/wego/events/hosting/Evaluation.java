package org.wego.events.hosting;

import java.time.Instant;
import java.util.List;

/**
 * What somebody finds of a bid.
 *
 * @param remark {@code null} for none
 * @param marks in the order of the criteria
 */
public record Evaluation(
    String evaluator, String remark, Instant evaluatedAt, List<GivenMark> marks) {}
