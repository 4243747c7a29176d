package org.wego.events.checkin.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsError;
import org.wego.events.Roles;
import org.wego.events.checkin.BadgePdf;
import org.wego.events.delegation.Attendee;
import org.wego.events.delegation.DelegationAccess;
import org.wego.events.delegation.DelegationQueries;
import org.wego.events.event.EventAccess;
import org.wego.events.event.KnownEvent;
import org.wego.platform.http.document.DocumentAnswers;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The badges of those who come. */
@Path("/api/v1/events/{id}/participants/{participantId}/badge")
@Tag(name = "Check-in")
@RolesAllowed({
  Roles.APPLICANT,
  Roles.MEMBER,
  Roles.PARTNER,
  Roles.REGIONAL_OFFICE,
  Roles.SECRETARIAT
})
public class BadgeResource {

  /** What is on a badge has no version of its own: its tag tells what it says. */
  private static final long VERSION = 0;

  @Inject DelegationQueries delegations;
  @Inject DelegationAccess access;
  @Inject EventAccess events;
  @Inject BadgePdf pdf;
  @Inject DocumentAnswers documents;

  @GET
  @Produces({MediaType.APPLICATION_JSON, DocumentAnswers.PDF})
  @Operation(
      operationId = "getBadge",
      summary = "The badge of a participant",
      description =
          "For the participant, the delegation and the event's organizer, once the person is approved:"
              + " as JSON, or as PDF with its QR code, by which the desk checks in (E4).")
  @APIResponse(
      responseCode = "200",
      description = "The badge",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = BadgeResponse.class)),
        @Content(
            mediaType = DocumentAnswers.PDF,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response get(@PathParam("id") UUID id, @PathParam("participantId") UUID participantId) {
    KnownEvent event = events.require(id);
    Attendee attendee =
        delegations
            .attendeeOrSelf(id, participantId, access.scope(id))
            .filter(found -> found.name() != null)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "No such participant"));
    if (!attendee.coming()) {
      throw new ProblemException(
          EventsError.PARTICIPANT_NOT_ADMITTED, "There is a badge once the person is approved");
    }
    return documents.answer(
        BadgeResponse.from(event, attendee),
        () -> pdf.render(event, attendee),
        "WeGO-badge-" + participantId,
        VERSION);
  }
}
