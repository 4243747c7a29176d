package org.wego.fees.ledger.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.fees.DayRange;
import org.wego.fees.ledger.EntryKind;
import org.wego.fees.ledger.LedgerQueries;

/** What narrows a list of ledger entries. */
public class LedgerFilter {

  @QueryParam("memberId")
  UUID memberId;

  @QueryParam("invoiceId")
  UUID invoiceId;

  @QueryParam("paymentId")
  @Parameter(description = "The payment whose money they move")
  UUID paymentId;

  @QueryParam("transactionId")
  UUID transactionId;

  @QueryParam("kind")
  EntryKind kind;

  @QueryParam("from")
  @Parameter(description = "Booked on this day or later")
  LocalDate from;

  @QueryParam("to")
  @Parameter(description = "Booked on this day or earlier")
  LocalDate to;

  LedgerQueries.Wanted toWanted() {
    DayRange.require(from, to);
    return new LedgerQueries.Wanted(memberId, invoiceId, paymentId, transactionId, kind, from, to);
  }
}
