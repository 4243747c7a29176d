package org.wego.platform.messaging.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.security.Caller;
import org.wego.platform.messaging.republication.Republication;
import org.wego.platform.messaging.republication.Republisher;

/**
 * Lets operators have a topic's states sent again: for a new consumer, a projection to be rebuilt,
 * or after a restore. It is on the service's own port and not part of its published contract.
 */
@Path("/operations/republications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("secretariat")
public class RepublicationResource {

  @Inject Republisher republisher;
  @Inject Caller caller;

  @POST
  @Idempotent
  @Operation(hidden = true)
  public Response request(RepublicationRequest request) {
    Republication started = republisher.request(request.topic(), caller.actor(), request.reason());
    return Response.accepted(started)
        .location(URI.create("/operations/republications/" + started.id()))
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(hidden = true)
  public Republication get(@PathParam("id") UUID id) {
    return republisher.get(id);
  }
}
