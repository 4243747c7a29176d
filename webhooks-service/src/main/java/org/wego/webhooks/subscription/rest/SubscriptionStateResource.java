package org.wego.webhooks.subscription.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.webhooks.Roles;
import org.wego.webhooks.WebhooksCaller;
import org.wego.webhooks.subscription.KeepSubscription;
import org.wego.webhooks.subscription.WebhookSubscription;

/** Switches subscriptions off and on, and replaces their secrets. */
@Path("/api/v1/webhook-subscriptions/{id}")
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SECRETARIAT, Roles.PARTNER})
public class SubscriptionStateResource {

  @Inject KeepSubscription keepSubscription;
  @Inject WebhooksCaller caller;
  @Inject Preconditions preconditions;

  @POST
  @Path("/disablement")
  @Idempotent
  @Operation(
      operationId = "disableWebhookSubscription",
      summary = "Delivers nothing any more",
      description =
          "What waits goes on waiting. What happens meanwhile is not told afterwards; a replay does"
              + " that.")
  @APIResponseSchema(SubscriptionResponse.class)
  public Response disable(@PathParam("id") UUID id) {
    return answer(keepSubscription.disable(id, caller.scope()));
  }

  @POST
  @Path("/enablement")
  @Idempotent
  @Operation(
      operationId = "enableWebhookSubscription",
      summary = "Delivers again",
      description = "What waited is tried at once, and for three days anew.")
  @APIResponseSchema(SubscriptionResponse.class)
  public Response enable(@PathParam("id") UUID id) {
    return answer(keepSubscription.enable(id, caller.scope()));
  }

  @POST
  @Path("/secret-rotations")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "rotateWebhookSecret",
      summary = "Replaces the secret",
      description =
          "Deliveries carry a signature by each of the two until the overlap is over, so that a"
              + " receiver can change over at its leisure. A secret before those holds no longer.")
  @APIResponseSchema(SecretResponse.class)
  public Response rotate(@PathParam("id") UUID id, RotationRequest request) {
    Duration overlap =
        request.overlapHours() == null ? null : Duration.ofHours(request.overlapHours());
    return Response.ok(SecretResponse.from(keepSubscription.rotate(id, caller.scope(), overlap)))
        .build();
  }

  private Response answer(WebhookSubscription subscription) {
    return preconditions.answerHashed(
        SubscriptionResponse.from(subscription), subscription.version());
  }
}
