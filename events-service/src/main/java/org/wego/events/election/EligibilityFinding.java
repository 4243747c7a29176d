package org.wego.events.election;

/**
 * Whether a candidate meets a rule, and why.
 *
 * @param detail why, in words
 */
public record EligibilityFinding(EligibilityRule rule, boolean met, String detail) {}
