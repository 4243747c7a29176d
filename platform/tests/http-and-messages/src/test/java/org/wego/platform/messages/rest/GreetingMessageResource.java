package org.wego.platform.messages.rest;

import jakarta.annotation.security.RolesAllowed;
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
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.messages.MessageFilter;
import org.wego.platform.messages.MessageState;

/** As a service has it. */
@Path("/api/v1/greeting-messages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("secretariat")
public class GreetingMessageResource extends MessageAnswers {

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  public Page<MessageItem> list(
      @BeanParam ListParameters list,
      @QueryParam("state") MessageState state,
      @QueryParam("kind") @Size(max = 100) String kind,
      @QueryParam("recipient") @Size(max = 254) String recipient) {
    return page(list, new MessageFilter(state, kind, recipient));
  }

  @GET
  @Path("/{id}")
  public Response get(@PathParam("id") UUID id) {
    return message(id);
  }

  @POST
  @Path("/{id}/resend")
  @Idempotent
  public Response resend(@PathParam("id") UUID id) {
    return sentAgain(id);
  }

  @POST
  @Path("/previews")
  @Idempotent
  public Response preview(PreviewRequest request) {
    return previewed(request);
  }
}
