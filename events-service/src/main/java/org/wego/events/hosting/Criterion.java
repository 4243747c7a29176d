package org.wego.events.hosting;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * By what bids are compared.
 *
 * @param guidance {@code null} for none
 * @param weight the weights of a call sum to 1
 */
public record Criterion(UUID id, String name, String guidance, BigDecimal weight) {}
