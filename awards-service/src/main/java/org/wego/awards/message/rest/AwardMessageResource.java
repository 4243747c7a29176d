package org.wego.awards.message.rest;

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
import org.wego.awards.Roles;
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

/** What entrants and judges were told of the awards, and what they would be told (N1). */
@Path("/api/v1/award-messages")
@Tag(name = "Messages", description = "What applicants and judges are told by e-mail (N1)")
@Produces(MediaType.APPLICATION_JSON)
public class AwardMessageResource extends MessageAnswers {

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "listAwardMessages",
      summary = "What was told to whom, and what waits to be told",
      description = "The latest first unless asked otherwise. Sort key: queuedAt.")
  public Page<MessageItem> list(
      @BeanParam ListParameters list,
      @QueryParam("state") MessageState state,
      @QueryParam("kind") @Size(max = 100) @Parameter(example = "award-entry-received") String kind,
      @QueryParam("recipient")
          @Size(max = 254)
          @Parameter(description = "The whole address, in any case of letters")
          String recipient) {
    return page(list, new MessageFilter(state, kind, recipient));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "getAwardMessage",
      summary = "One message, in the words in which it was sent",
      description =
          "It names its attachments; each is made when the message is sent. The code of a judge's"
              + " invitation is masked.")
  @APIResponseSchema(MessageResponse.class)
  public Response get(@PathParam("id") UUID id) {
    return message(id);
  }

  @POST
  @Path("/{id}/resend")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "resendAwardMessage",
      summary = "Sends a message again that failed or may not have been sent",
      description =
          "A message whose sending is uncertain is never sent again by itself: the recipient may"
              + " have it already. It is sent in the words in which it was written.")
  @APIResponseSchema(value = MessageResponse.class, responseCode = "202")
  public Response resend(@PathParam("id") UUID id) {
    return sentAgain(id);
  }

  @POST
  @Path("/previews")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "previewAwardMessage",
      summary = "What a message would say",
      description =
          "Nothing is kept or sent. Every value that is missing or not known is told as a fault.")
  @APIResponseSchema(MessagePreview.class)
  public Response preview(PreviewRequest request) {
    return previewed(request);
  }
}
