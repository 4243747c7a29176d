package org.wego.events.hosting;

import java.math.BigDecimal;

/** A criterion of a new call. */
public record NewCriterion(String name, String guidance, BigDecimal weight) {}
