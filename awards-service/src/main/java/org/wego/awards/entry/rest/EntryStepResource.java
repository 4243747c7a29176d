package org.wego.awards.entry.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.entry.EntryDetails;
import org.wego.awards.entry.EntryScope;
import org.wego.awards.entry.EraseContact;
import org.wego.awards.entry.SubmitEntry;
import org.wego.awards.entry.WithdrawEntry;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;

/** What its people do with an entry besides writing it. */
@Path("/api/v1/award-entries/{id}")
@Tag(name = "Award entries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.APPLICANT, Roles.MEMBER, Roles.SECRETARIAT})
public class EntryStepResource {

  @Inject SubmitEntry submitEntry;
  @Inject WithdrawEntry withdrawEntry;
  @Inject EraseContact eraseContact;
  @Inject AwardsCaller caller;
  @Inject Preconditions preconditions;

  @POST
  @Path("/submission")
  @Idempotent
  @Operation(
      operationId = "submitEntry",
      summary = "Hands an entry in",
      description =
          "While the call is open, to the last instant before it closes (A4). Everything that is"
              + " missing or too long is told at once. A city hands in as many entries as the"
              + " edition allows, by whomever (A3).")
  @APIResponseSchema(EntryResponse.class)
  public Response submit(@PathParam("id") UUID id) {
    return answer(submitEntry.submit(id, EntryScope.of(caller), caller.actor()));
  }

  @POST
  @Path("/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "withdrawEntry",
      summary = "Takes an entry back that was handed in",
      description =
          "It takes part no more. While the call is open, its city may hand in another in its"
              + " place (A3). A draft is deleted instead.")
  @APIResponseSchema(EntryResponse.class)
  public Response withdraw(@PathParam("id") UUID id, WithdrawalRequest request) {
    return answer(
        withdrawEntry.withdraw(
            id, EntryScope.of(caller), request.reason().strip(), caller.actor()));
  }

  @DELETE
  @Path("/contact")
  @Operation(
      operationId = "eraseEntryContact",
      summary = "Erases whom to write to about an entry",
      description =
          "In whatever phase. Name and address go from the entry and from what the person was told"
              + " about it; nobody is written to about it any more. That there was a contact, and"
              + " who erased it, is kept.")
  @APIResponse(responseCode = "204", description = "Erased, or there was none")
  public void eraseContact(@PathParam("id") UUID id) {
    eraseContact.erase(id, EntryScope.of(caller), caller.actor());
  }

  private Response answer(EntryDetails entry) {
    return preconditions.answer(EntryResponse.from(entry, caller.secretariat()), entry.version());
  }
}
