package org.wego.events.assembly.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.Roles;
import org.wego.events.assembly.AssemblyAccess;
import org.wego.events.assembly.Quorum;
import org.wego.events.assembly.RollChange;
import org.wego.events.assembly.RollQueries;
import org.wego.events.assembly.RollReason;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** Who votes at an Assembly, and whether enough of them are there (E6). */
@Path("/api/v1/events/{id}")
@Tag(name = "Assemblies", description = "Convocation, agenda, roll, presence and credentials")
@Produces(MediaType.APPLICATION_JSON)
public class RollResource {

  @Inject AssemblyAccess access;
  @Inject RollQueries roll;
  @Inject Quorum quorum;
  @Inject Preconditions preconditions;

  @GET
  @Path("/roll")
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @RolesAllowed({Roles.SECRETARIAT, Roles.EXECUTIVE_COMMITTEE, Roles.MEMBER})
  @Operation(
      operationId = "listAssemblyRoll",
      summary = "Who votes at an Assembly as things are now, and why",
      description =
          "Every member, in or out, and those that voted when the Assembly was called together and"
              + " have left since. A vote freezes the roll when it opens. Sort keys: name, reason.")
  public Page<RollItem> list(
      @PathParam("id") UUID id,
      @QueryParam("entitled") Boolean entitled,
      @QueryParam("present") Boolean present,
      @QueryParam("reason") RollReason reason,
      @QueryParam("change") RollChange change,
      @BeanParam ListParameters list) {
    access.require(id);
    return roll.page(id, new RollQueries.Wanted(entitled, present, reason, change), list.page())
        .map(RollItem::from);
  }

  @GET
  @Path("/quorum")
  @RolesAllowed({Roles.SECRETARIAT, Roles.EXECUTIVE_COMMITTEE, Roles.MEMBER})
  @Operation(
      operationId = "getAssemblyQuorum",
      summary = "Whether enough members are in the room to decide, at this moment")
  @APIResponseSchema(QuorumResponse.class)
  public Response quorum(@PathParam("id") UUID id) {
    access.require(id);
    RollQueries.Attendance now = roll.attendance(id);
    return preconditions.answerHashed(
        QuorumResponse.from(id, quorum.of(now.entitled(), now.present()), quorum.rule()));
  }
}
