package org.wego.platform.messaging.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;
import org.wego.platform.messaging.inbox.InboxOperator;
import org.wego.platform.messaging.inbox.InboxQueries;
import org.wego.platform.messaging.inbox.KeptEvent;
import org.wego.platform.messaging.inbox.KeptState;

/**
 * What operators see and do of events that consumers keep. It is on the service's own port and not
 * part of its published contract.
 */
@Path("/operations/inbox")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("secretariat")
public class InboxResource {

  private static final Keyset<KeptEvent> ORDER =
      Keyset.<KeptEvent, UUID>endingIn("id", UUID.class, KeptEvent::id).defaultById();

  @Inject InboxQueries queries;
  @Inject InboxOperator operator;
  @Inject Caller caller;

  @GET
  @Operation(hidden = true)
  public Page<KeptEvent> list(
      @BeanParam ListParameters list,
      @QueryParam("state") KeptState state,
      @QueryParam("consumer") @Size(max = 200) String consumer) {
    Keyset.Window<KeptEvent> window = ORDER.window(list.page());
    UUID after = (UUID) window.parameters().get("key0");
    return window.page(
        queries.list(state, consumer, after, window.fetchSize()),
        () -> queries.count(state, consumer));
  }

  @GET
  @Path("/{id}")
  @Operation(hidden = true)
  public InboxEventResponse get(@PathParam("id") UUID id) {
    return response(queries.get(id));
  }

  @POST
  @Path("/{id}/retry")
  @Idempotent
  @Operation(hidden = true)
  public Response retry(@PathParam("id") UUID id, ReasonRequest request) {
    return Response.ok(response(operator.retry(id, caller.actor(), request.reason()))).build();
  }

  @POST
  @Path("/{id}/skip")
  @Idempotent
  @Operation(hidden = true)
  public Response skip(@PathParam("id") UUID id, ReasonRequest request) {
    return Response.ok(response(operator.skip(id, caller.actor(), request.reason()))).build();
  }

  private InboxEventResponse response(KeptEvent event) {
    return new InboxEventResponse(
        event,
        queries.passed(event),
        queries.payload(event.id()).orElse(null),
        queries.audit(event.id()));
  }
}
