package org.wego.awards.edition;

import java.math.BigDecimal;

/** A criterion that is to be; see {@link Criterion}. */
public record NewCriterion(String name, String guidance, BigDecimal weight) {}
