package org.wego.events.hosting.rest;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.Roles;
import org.wego.events.hosting.HostingQueries;
import org.wego.platform.http.etag.Preconditions;

/** How bids compare by the criteria of their call, for the Secretariat and the Committee (E9). */
@Path("/api/v1/hosting-calls/{id}/comparison")
@Tag(name = "Hosting")
@Produces(MediaType.APPLICATION_JSON)
public class HostingComparisonResource {

  @Inject HostingQueries hosting;
  @Inject HostingAccess access;
  @Inject Preconditions preconditions;

  @GET
  @RolesAllowed({Roles.SECRETARIAT, Roles.EXECUTIVE_COMMITTEE})
  @Operation(
      operationId = "compareHostingBids",
      summary = "How the bids that stand were marked, the best first",
      description =
          "Each evaluation weighs the same: a bid's mean is that of the weighted marks, each by the"
              + " weight of its criterion. The Committee compares once the call has closed; who sits in it"
              + " for a city that bids, when the host is decided.")
  @APIResponseSchema(HostingComparisonResponse.class)
  public Response comparison(@PathParam("id") UUID id) {
    access.compared(id);
    return preconditions.answerHashed(HostingComparisonResponse.from(hosting.comparison(id)));
  }
}
