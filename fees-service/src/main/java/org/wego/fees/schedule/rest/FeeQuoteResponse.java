package org.wego.fees.schedule.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.Explanation;
import org.wego.fees.schedule.FeeQuote;
import org.wego.platform.http.json.Money;

/** A fee with its explanation. */
@Schema(name = "FeeQuote")
public record FeeQuoteResponse(Money amount, Explanation explanation) {

  static FeeQuoteResponse from(FeeQuote quote) {
    return new FeeQuoteResponse(new Money(quote.amount(), quote.currency()), quote.explanation());
  }
}
