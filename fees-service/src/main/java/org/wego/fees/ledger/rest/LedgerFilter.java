package org.wego.fees.ledger.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.fees.ledger.EntryKind;
import org.wego.fees.ledger.LedgerQueries;

/** What narrows a list of ledger entries. */
public class LedgerFilter {

  @QueryParam("memberId")
  UUID memberId;

  @QueryParam("invoiceId")
  UUID invoiceId;

  @QueryParam("sourceId")
  @Parameter(description = "The payment, refund or credit note that they come from")
  UUID sourceId;

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
    return new LedgerQueries.Wanted(memberId, invoiceId, sourceId, transactionId, kind, from, to);
  }
}
