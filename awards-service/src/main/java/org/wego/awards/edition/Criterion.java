package org.wego.awards.edition;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What judges score (A6).
 *
 * @param position 1 for the first
 * @param guidance what judges look at, {@code null} for nothing
 * @param weight its part of the whole; the weights of an edition sum to 1 once its call is open
 */
public record Criterion(UUID id, int position, String name, String guidance, BigDecimal weight) {}
