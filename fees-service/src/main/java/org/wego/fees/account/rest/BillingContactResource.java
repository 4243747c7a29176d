package org.wego.fees.account.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.account.AccountQueries;
import org.wego.fees.account.BillingContacts;
import org.wego.fees.account.EnterBillingContact;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Who gets a member's invoices: known to the member itself and the Secretariat only. */
@Path("/api/v1/billing-accounts/{memberId}/contact")
@Tag(name = "Billing accounts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
public class BillingContactResource {

  @Inject AccountQueries accounts;
  @Inject BillingContacts contacts;
  @Inject EnterBillingContact enterBillingContact;
  @Inject FeesCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Operation(operationId = "getBillingContact", summary = "Who gets a member's invoices")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(implementation = BillingContactResponse.class)))
  public Response get(@PathParam("memberId") UUID memberId) {
    requireVisible(memberId);
    return contacts
        .of(memberId)
        .map(c -> preconditions.answer(BillingContactResponse.from(c), c.version()))
        .orElseThrow(BillingContactResource::noContact);
  }

  @PUT
  @Operation(
      operationId = "enterBillingContact",
      summary = "Enters who gets a member's invoices, or changes it",
      description = "A change of the contact that is there needs its ETag as If-Match.")
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      description = "The ETag of the contact that is there; not needed where there is none",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "Changed",
      content = @Content(schema = @Schema(implementation = BillingContactResponse.class)))
  @APIResponse(
      responseCode = "201",
      description = "Entered",
      content = @Content(schema = @Schema(implementation = BillingContactResponse.class)))
  @APIResponse(responseCode = "412", ref = "#/components/responses/PreconditionFailed")
  @APIResponse(responseCode = "428", ref = "#/components/responses/PreconditionRequired")
  public Response enter(@PathParam("memberId") UUID memberId, BillingContactRequest request) {
    requireVisible(memberId);
    EnterBillingContact.Outcome outcome =
        enterBillingContact.enter(
            memberId, request.toDetails(), preconditions::requireMatch, caller.actor());
    BillingContactResponse contact = BillingContactResponse.from(outcome.contact());
    return outcome.created()
        ? preconditions.created(
            URI.create("/api/v1/billing-accounts/" + memberId + "/contact"),
            contact,
            outcome.contact().version())
        : preconditions.answer(contact, outcome.contact().version());
  }

  @DELETE
  @Operation(
      operationId = "eraseBillingContact",
      summary = "Erases who gets a member's invoices",
      description = "Only who erased it and when is kept.")
  @APIResponse(responseCode = "204", description = "Erased")
  public void erase(@PathParam("memberId") UUID memberId) {
    requireVisible(memberId);
    if (!enterBillingContact.erase(memberId, caller.actor())) {
      throw noContact();
    }
  }

  private void requireVisible(UUID memberId) {
    accounts
        .find(memberId, caller.ownScope())
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "No such billing account"));
  }

  private static ProblemException noContact() {
    return new ProblemException(PlatformError.NOT_FOUND, "The member has no billing contact");
  }
}
