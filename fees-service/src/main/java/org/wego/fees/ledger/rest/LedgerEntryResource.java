package org.wego.fees.ledger.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.Roles;
import org.wego.fees.ledger.LedgerQueries;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** The entries of the ledger. */
@Path("/api/v1/ledger-entries")
@Tag(name = "Ledger", description = "Double entry: debits equal credits at all times (F12)")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@RolesAllowed(Roles.SECRETARIAT)
public class LedgerEntryResource {

  @Inject LedgerQueries ledger;

  @GET
  @Operation(
      operationId = "listLedgerEntries",
      summary = "What was booked, in the order of the days",
      description =
          "Each entry moves one amount from the account it credits to the one it debits. Sort keys:"
              + " bookedOn.")
  public Page<LedgerEntryItem> list(
      @BeanParam ListParameters list, @BeanParam LedgerFilter filter) {
    return ledger.list(filter.toWanted(), list.page()).map(LedgerEntryItem::from);
  }
}
