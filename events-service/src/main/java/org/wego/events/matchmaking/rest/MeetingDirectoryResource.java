package org.wego.events.matchmaking.rest;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.matchmaking.MatchmakingAccess;
import org.wego.events.matchmaking.MeetingProfileQueries;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Whom one could meet at an event. */
@Path("/api/v1/events/{id}/meeting-profiles")
@Tag(name = "Matchmaking")
@Authenticated
public class MeetingDirectoryResource {

  @Inject MeetingProfileQueries profiles;
  @Inject MatchmakingAccess access;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @Operation(
      operationId = "listMeetingProfiles",
      summary = "Who said what he or she offers and seeks",
      description =
          "Among those who are admitted to the event, for them and for who organizes it. Sort keys:"
              + " organization.")
  public Page<MeetingSeekerResponse> list(
      @PathParam("id") UUID id,
      @QueryParam("topic")
          @Size(max = 40)
          @Parameter(description = "What is to be offered or sought")
          String topic,
      @QueryParam("fitting")
          @Parameter(
              description =
                  "The participant of whom one seeks what the other offers; those of other"
                      + " delegations")
          UUID fitting,
      @BeanParam ListParameters list) {
    if (!profiles.takesPart(id, access.scope(id))) {
      throw new ProblemException(
          PlatformError.FORBIDDEN, "Only who is admitted to the event sees who else is");
    }
    return profiles
        .directory(id, new MeetingProfileQueries.Wanted(topic, fitting), list.page())
        .map(MeetingSeekerResponse::from);
  }
}
