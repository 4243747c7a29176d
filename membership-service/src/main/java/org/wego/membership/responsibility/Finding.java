package org.wego.membership.responsibility;

import java.util.List;

/**
 * What is found of one responsibility of a member in a year (M10).
 *
 * @param fulfilled {@code null} when it does not apply or is not known yet
 */
public record Finding(
    Responsibility responsibility, Boolean fulfilled, Reason reason, List<Evidence> evidence) {}
