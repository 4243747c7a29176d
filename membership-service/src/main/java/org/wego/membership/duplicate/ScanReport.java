package org.wego.membership.duplicate;

import java.util.UUID;

/**
 * What a step of a scan did.
 *
 * @param examined members that were compared with all others of their countries
 * @param found pairs that are new
 * @param next where the next step begins, {@code null} when all were examined
 */
public record ScanReport(int examined, int found, UUID next) {}
