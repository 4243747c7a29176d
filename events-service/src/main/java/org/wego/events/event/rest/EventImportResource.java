package org.wego.events.event.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.event.EventImport;
import org.wego.events.event.ImportEvents;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.idempotency.Idempotent;

/** Imports of events that were not planned here. */
@Path("/api/v1/event-imports")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
public class EventImportResource {

  @Inject ImportEvents importEvents;
  @Inject EventsCaller caller;

  @POST
  @Consumes(Tables.CSV)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "importEvents",
      summary = "Imports events that were not planned here",
      description =
          "CSV in UTF-8, all of it or nothing; every fault is answered at once, by line and column."
              + " The same event again changes nothing; with other data it is refused. Where only"
              + " the year is known, startsOn is that, and other services are told of the event"
              + " once its days are. Assemblies may be held at any interval (E2).")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = Tables.CSV,
              schema = @Schema(implementation = String.class),
              examples =
                  @ExampleObject(
                      name = "events",
                      value =
                          """
                          type,ordinal,name,hostCity,country,startsOn,endsOn,timeZone
                          GENERAL_ASSEMBLY,3,3rd WeGO General Assembly 2014,Chengdu,CN,2014-11-03,2014-11-06,Asia/Shanghai
                          FORUM,,Regional Forum,Bangkok,TH,2015,,Asia/Bangkok
                          """)))
  @APIResponseSchema(EventImport.class)
  public Response importEvents(
      @QueryParam("dryRun")
          @DefaultValue("false")
          @Parameter(description = "Checks all and changes nothing")
          boolean dryRun,
      byte[] file) {
    return Response.ok(importEvents.run(file, dryRun, caller.actor())).build();
  }
}
