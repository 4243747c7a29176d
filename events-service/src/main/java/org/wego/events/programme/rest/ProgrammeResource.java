package org.wego.events.programme.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.event.KnownEvent;
import org.wego.events.programme.SessionDetails;
import org.wego.events.programme.SessionQueries;
import org.wego.platform.http.etag.Preconditions;

/** The whole programme of an event, day by day (E3). */
@Path("/api/v1/events/{id}/programme")
@Tag(name = "Programme", description = "Sessions of an event with their rooms, tracks and speakers")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeResource {

  @Inject SessionQueries sessions;
  @Inject SessionViews views;
  @Inject ProgrammeAccess access;
  @Inject Preconditions preconditions;

  @GET
  @PermitAll
  @Operation(
      operationId = "getEventProgramme",
      summary = "The programme of an event, day by day",
      description =
          "Public once the event is published. Days are those of the host's clocks; a session is"
              + " told on the day on which it begins. Sessions that were called off are shown as"
              + " cancelled.")
  @APIResponseSchema(ProgrammeResponse.class)
  public Response get(@PathParam("id") UUID id) {
    KnownEvent event = access.visible(id);
    List<SessionDetails> all = sessions.all(id);
    return preconditions.answerHashed(ProgrammeResponse.from(event, all, views.all(id, all)));
  }
}
