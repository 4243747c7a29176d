package org.wego.fees.bankstatement.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.DayRange;
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.bankstatement.BankEntryQueries;
import org.wego.fees.bankstatement.DecideBankEntry;
import org.wego.fees.bankstatement.Direction;
import org.wego.fees.bankstatement.EntryState;
import org.wego.fees.bankstatement.UnmatchedReason;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The entries of bank statements; they name people and accounts, so they are the Secretariat's. */
@Path("/api/v1/bank-statement-entries")
@Tag(name = "Bank statements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SECRETARIAT)
public class BankEntryResource {

  @Inject BankEntryQueries entries;
  @Inject DecideBankEntry decideBankEntry;
  @Inject FeesCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listBankStatementEntries",
      summary = "What the bank told of, the latest first",
      description =
          "state=UNMATCHED are those that wait for a decision; the reason tells why they were not"
              + " booked by themselves. Sort keys: bookedOn, amount.")
  public Page<BankEntryItem> list(
      @BeanParam ListParameters list,
      @QueryParam("state") EntryState state,
      @QueryParam("reason") UnmatchedReason reason,
      @QueryParam("direction") Direction direction,
      @QueryParam("account") @Size(max = 35) String account,
      @QueryParam("from") @Parameter(description = "Booked on this day or later") LocalDate from,
      @QueryParam("to") @Parameter(description = "Booked on this day or earlier") LocalDate to) {
    DayRange.require(from, to);
    BankEntryQueries.Wanted wanted =
        new BankEntryQueries.Wanted(state, reason, direction, account, from, to);
    return entries.list(wanted, list.page()).map(BankEntryItem::from);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getBankStatementEntry",
      summary = "An entry, and the invoices and payments that it may be for, or be",
      description =
          "Proposed are the invoices that it names, then open ones whose member is named, or whose"
              + " amount fits: ten at most, none once it is booked. payments are those entered by"
              + " hand that it may be: of the same amount and about the same days, of the members"
              + " whose invoices it names, and not told of by another entry.")
  @APIResponseSchema(BankEntryResponse.class)
  public Response get(@PathParam("id") UUID id) {
    return preconditions.answerHashed(read(Optional.of(id)));
  }

  @POST
  @Path("/{id}/allocations")
  @Idempotent(required = true)
  @Operation(
      operationId = "allocateBankStatementEntry",
      summary = "Books an entry as a payment, or says which payment it is",
      description =
          "For invoices of one member, served in the order given, or for a member, whose invoices"
              + " are paid in the order in which they are due. What is beyond them is its credit. A"
              + " rest within the tolerance is written off as a wire shortfall. A dismissed entry"
              + " can still be booked; an entry is booked once. With paymentId it is that payment,"
              + " which was entered by hand with the same amount, and nothing is booked.")
  @APIResponseSchema(value = BankEntryResponse.class, responseCode = "201")
  public Response allocate(@PathParam("id") UUID id, BankEntryAllocationRequest request) {
    requireOne(request);
    return created(decide(id, request).map(payment -> id));
  }

  private Optional<UUID> decide(UUID id, BankEntryAllocationRequest request) {
    if (request.paymentId() != null) {
      return decideBankEntry.isPayment(id, request.paymentId(), caller.actor());
    }
    return request.memberId() == null
        ? decideBankEntry.forInvoices(id, request.invoiceIds(), caller.actor())
        : decideBankEntry.forMember(id, request.memberId(), caller.actor());
  }

  @POST
  @Path("/{id}/dismissal")
  @Idempotent
  @Operation(
      operationId = "dismissBankStatementEntry",
      summary = "Notes that an entry is no payment of a fee, and why",
      description = "Charges of the bank, interest, a refund that went out, a transfer in error.")
  @APIResponseSchema(value = BankEntryResponse.class, responseCode = "201")
  public Response dismiss(@PathParam("id") UUID id, BankEntryDismissalRequest request) {
    return created(decideBankEntry.dismiss(id, request.reason(), caller.actor()));
  }

  private Response created(Optional<UUID> id) {
    return Response.status(Response.Status.CREATED).entity(read(id)).build();
  }

  private BankEntryResponse read(Optional<UUID> id) {
    return id.flatMap(entries::find)
        .map(BankEntryResponse::from)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such entry"));
  }

  private static void requireOne(BankEntryAllocationRequest request) {
    long given =
        Stream.of(request.invoiceIds(), request.memberId(), request.paymentId())
            .filter(Objects::nonNull)
            .count();
    if (given != 1) {
      String detail = "Give one of invoiceIds, memberId and paymentId";
      throw new ProblemException(PlatformError.INVALID_INPUT, detail)
          .withFaults(List.of(new Fault("", "AMBIGUOUS", detail)));
    }
  }
}
