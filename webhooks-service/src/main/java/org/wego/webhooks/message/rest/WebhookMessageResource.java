package org.wego.webhooks.message.rest;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.messages.MessageFilter;
import org.wego.platform.messages.MessageState;
import org.wego.platform.messages.rest.MessageAnswers;
import org.wego.platform.messages.rest.MessageItem;
import org.wego.platform.messages.rest.MessagePreview;
import org.wego.platform.messages.rest.MessageResponse;
import org.wego.platform.messages.rest.PreviewRequest;
import org.wego.webhooks.Roles;

/** What the Secretariat was told of webhooks (N1). */
@Path("/api/v1/webhook-messages")
@Tag(name = "Messages", description = "What partners are told by e-mail (N1)")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookMessageResource extends MessageAnswers {

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "listWebhookMessages",
      summary = "What was told to whom, and what waits to be told",
      description = "The latest first unless asked otherwise. Sort key: queuedAt.")
  public Page<MessageItem> list(
      @BeanParam ListParameters list,
      @QueryParam("state") MessageState state,
      @QueryParam("kind") @Size(max = 100) @Parameter(example = "webhook-disabled") String kind,
      @QueryParam("recipient")
          @Size(max = 254)
          @Parameter(description = "The whole address, in any case of letters")
          String recipient) {
    return page(list, new MessageFilter(state, kind, recipient));
  }

  @GET
  @Path("/{messageId}")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "getWebhookMessage",
      summary = "One message, in the words in which it was sent",
      description = "It names its attachments; each is made when the message is sent.")
  @APIResponseSchema(MessageResponse.class)
  public Response get(@PathParam("messageId") UUID id) {
    return message(id);
  }

  @POST
  @Path("/{messageId}/resend")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "resendWebhookMessage",
      summary = "Sends a message again that failed or may not have been sent",
      description =
          "A message whose sending is uncertain is never sent again by itself: the recipient may"
              + " have it already. It is sent in the words in which it was written.")
  @APIResponseSchema(value = MessageResponse.class, responseCode = "202")
  public Response resend(@PathParam("messageId") UUID id) {
    return sentAgain(id);
  }

  @POST
  @Path("/previews")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "previewWebhookMessage",
      summary = "What a message would say",
      description =
          "Nothing is kept or sent. Every value that is missing or not known is told as a fault.")
  @APIResponseSchema(MessagePreview.class)
  public Response preview(PreviewRequest request) {
    return previewed(request);
  }
}
