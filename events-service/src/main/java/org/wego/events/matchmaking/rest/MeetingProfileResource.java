package org.wego.events.matchmaking.rest;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.matchmaking.ChangeMeetingProfile;
import org.wego.events.matchmaking.MatchmakingAccess;
import org.wego.events.matchmaking.MeetingProfile;
import org.wego.events.matchmaking.MeetingProfileQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** What a participant offers and seeks, for those who act for him or her. */
@Path("/api/v1/events/{id}/participants/{participantId}/meeting-profile")
@Tag(name = "Matchmaking")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class MeetingProfileResource {

  @Inject ChangeMeetingProfile changeProfile;
  @Inject MeetingProfileQueries profiles;
  @Inject MatchmakingAccess access;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Operation(
      operationId = "getMeetingProfile",
      summary = "What a participant offers and seeks, and when there is no time for meetings",
      description =
          "For the participant, whoever registered the delegation, and who organizes the event. It"
              + " is empty while nothing was said.")
  @APIResponseSchema(MeetingProfileResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("participantId") UUID participantId) {
    return answer(
        profiles
            .find(id, participantId, access.scope(id))
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "No such participant")));
  }

  @PATCH
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      operationId = "changeMeetingProfile",
      summary = "Says what a participant offers and seeks, and when there is no time",
      description =
          "A JSON Merge Patch; needs If-Match, also for the first time. Where somebody is"
              + " to meet at a time that he or she has no more, a new draft is made, which moves"
              + " little else; what is published stays until it is published.")
  @RequestBody(content = @Content(schema = @Schema(implementation = MeetingProfileRequest.class)))
  @APIResponseSchema(MeetingProfileResponse.class)
  public Response change(
      @PathParam("id") UUID id, @PathParam("participantId") UUID participantId, MergePatch patch) {
    return answer(
        changeProfile.change(
            id,
            participantId,
            access.scope(id),
            current -> {
              preconditions.requireMatch(current.version());
              return patch
                  .applyTo(MeetingProfileRequest.from(current), MeetingProfileRequest.class)
                  .toTerms();
            },
            caller.actor()));
  }

  /** The name comes from elsewhere. */
  private Response answer(MeetingProfile profile) {
    return preconditions.answerHashed(MeetingProfileResponse.from(profile), profile.version());
  }
}
