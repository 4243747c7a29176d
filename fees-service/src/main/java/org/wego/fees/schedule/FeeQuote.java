package org.wego.fees.schedule;

import java.math.BigDecimal;
import org.wego.fees.Explanation;

/** An annual fee and what led to it. */
public record FeeQuote(BigDecimal amount, String currency, Explanation explanation) {}
