package org.wego.events.letter.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.delegation.DelegationAccess;
import org.wego.events.event.EventAccess;
import org.wego.events.letter.LetterDetails;
import org.wego.events.letter.LetterPdf;
import org.wego.events.letter.LetterQueries;
import org.wego.events.letter.LetterState;
import org.wego.events.letter.RequestLetter;
import org.wego.events.letter.ReviewLetter;
import org.wego.platform.http.document.DocumentAnswers;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Letters that invite participants, for their visas. */
@Path("/api/v1/events/{id}/visa-letters")
@Tag(name = "Visa letters", description = "Letters that invite participants (E4)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.APPLICANT,
  Roles.MEMBER,
  Roles.PARTNER,
  Roles.REGIONAL_OFFICE,
  Roles.SECRETARIAT
})
public class LetterResource {

  @Inject RequestLetter requestLetter;
  @Inject ReviewLetter reviewLetter;
  @Inject LetterQueries letters;
  @Inject LetterPdf pdf;
  @Inject DelegationAccess access;
  @Inject EventAccess events;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;
  @Inject DocumentAnswers documents;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "requestVisaLetter",
      summary = "Asks for a letter that invites a participant",
      description =
          "By the participant's delegation, once the person is approved, or the organizer. What it"
              + " says of the passport is erased some time after the event, as soon as the letter is"
              + " refused, the delegation does not come, and with the person (E4). The answer does not"
              + " repeat it.")
  @APIResponseSchema(value = LetterResponse.class, responseCode = "201")
  public Response request(@PathParam("id") UUID id, LetterRequest request) {
    LetterDetails letter =
        requestLetter.request(
            id,
            request.participantId(),
            request.passport().toPassport(),
            access.scope(id),
            caller.actor());
    return preconditions.created(
        URI.create("/api/v1/events/" + id + "/visa-letters/" + letter.id()),
        LetterResponse.from(letter, null),
        letter.version());
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listVisaLetters",
      summary = "The letters that were asked for",
      description =
          "All of the event's for its organizer, their own for others; without passports. Sort key:"
              + " requestedAt.")
  public Page<LetterResponse> list(
      @PathParam("id") UUID id,
      @BeanParam ListParameters list,
      @QueryParam("state") LetterState state) {
    return letters
        .list(id, access.scope(id), state, list.page())
        .map(letter -> LetterResponse.from(letter, null));
  }

  @GET
  @Path("/{letterId}")
  @Produces({MediaType.APPLICATION_JSON, DocumentAnswers.PDF})
  @Operation(
      operationId = "getVisaLetter",
      summary = "One letter",
      description =
          "With its passport while that is kept; once it is issued also as PDF, as it is shown at an"
              + " embassy.")
  @APIResponse(
      responseCode = "200",
      description = "The letter",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = LetterResponse.class)),
        @Content(
            mediaType = DocumentAnswers.PDF,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response get(@PathParam("id") UUID id, @PathParam("letterId") UUID letterId) {
    LetterDetails letter =
        letters
            .find(id, letterId, access.scope(id))
            .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such letter"));
    return documents.answer(
        LetterResponse.from(letter, letters.passport(letterId).orElse(null)),
        () -> pdf.render(letter),
        "WeGO-invitation-" + letterId,
        letter.version());
  }

  @POST
  @Path("/{letterId}/issuance")
  @RolesAllowed({Roles.REGIONAL_OFFICE, Roles.SECRETARIAT})
  @Idempotent
  @Operation(
      operationId = "issueVisaLetter",
      summary = "Issues a letter",
      description =
          "It gets a code by which anybody can check it, and is valid to the last day of the event."
              + " Whom it invites is written to.")
  @APIResponseSchema(LetterResponse.class)
  public Response issue(@PathParam("id") UUID id, @PathParam("letterId") UUID letterId) {
    events.organizerOnly(id);
    return answer(reviewLetter.issue(id, letterId, caller.actor()));
  }

  @POST
  @Path("/{letterId}/refusal")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.REGIONAL_OFFICE, Roles.SECRETARIAT})
  @Idempotent
  @Operation(
      operationId = "refuseVisaLetter",
      summary = "Refuses a letter",
      description = "Its passport is erased at once; another letter may be asked for.")
  @APIResponseSchema(LetterResponse.class)
  public Response refuse(
      @PathParam("id") UUID id, @PathParam("letterId") UUID letterId, RefusalRequest request) {
    events.organizerOnly(id);
    return answer(reviewLetter.refuse(id, letterId, request.reason().strip(), caller.actor()));
  }

  /** Without the passport: answers to requests with an Idempotency-Key are stored for a day. */
  private Response answer(LetterDetails letter) {
    return preconditions.answer(LetterResponse.from(letter, null), letter.version());
  }
}
