package org.wego.webhooks.delivery.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.webhooks.Roles;
import org.wego.webhooks.WebhooksCaller;
import org.wego.webhooks.delivery.DeliveryQueries;
import org.wego.webhooks.delivery.DeliveryState;
import org.wego.webhooks.delivery.Replay;
import org.wego.webhooks.subscription.SubscriptionQueries;

/** What was delivered to a subscription, and what is delivered because somebody asks. */
@Path("/api/v1/webhook-subscriptions/{id}")
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SECRETARIAT, Roles.PARTNER})
public class DeliveryResource {

  @Inject SubscriptionQueries subscriptions;
  @Inject DeliveryQueries deliveries;
  @Inject Replay replay;
  @Inject WebhooksCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Path("/deliveries")
  @Operation(
      operationId = "listWebhookDeliveries",
      summary = "What was delivered to a subscription, and what waits",
      description =
          "Of the last 30 days, the latest first unless asked otherwise. Sort key: createdAt.")
  public Page<DeliveryItem> list(
      @PathParam("id") UUID id,
      @BeanParam ListParameters list,
      @QueryParam("state") DeliveryState state,
      @QueryParam("eventType") @Size(max = 200) String eventType) {
    requireReach(id);
    return deliveries.page(id, state, eventType, list.page()).map(DeliveryItem::from);
  }

  @GET
  @Path("/deliveries/{deliveryId}")
  @Operation(operationId = "getWebhookDelivery", summary = "One delivery with its attempts")
  @APIResponseSchema(DeliveryResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
    requireReach(id);
    return preconditions.answerHashed(response(id, deliveryId));
  }

  @POST
  @Path("/deliveries/{deliveryId}/replay")
  @Idempotent
  @Operation(
      operationId = "replayWebhookDelivery",
      summary = "Delivers an event once more",
      description = "A new delivery with the webhook-id of the first.")
  @APIResponseSchema(value = DeliveryResponse.class, responseCode = "202")
  public Response again(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
    requireReach(id);
    return accepted(id, replay.again(id, deliveryId));
  }

  @POST
  @Path("/replays")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "replayWebhookEvents",
      summary = "Delivers what happened in some time",
      description =
          "Of the last 30 days, and as far as the subscription is told of it now: what was delivered"
              + " before, and what was missed while it was disabled or not there.")
  @APIResponseSchema(value = ReplayResponse.class, responseCode = "202")
  public Response range(@PathParam("id") UUID id, ReplayRequest request) {
    requireReach(id);
    int made = replay.range(id, request.from(), request.to());
    return Response.accepted(new ReplayResponse(request.from(), request.to(), made))
        .location(URI.create("/api/v1/webhook-subscriptions/" + id + "/deliveries"))
        .build();
  }

  @POST
  @Path("/tests")
  @Idempotent
  @Operation(
      operationId = "testWebhookSubscription",
      summary = "Delivers a test",
      description = "An event of type org.wego.webhooks.test.v1, signed as all others.")
  @APIResponseSchema(value = DeliveryResponse.class, responseCode = "202")
  public Response test(@PathParam("id") UUID id) {
    requireReach(id);
    return accepted(id, replay.test(id));
  }

  private Response accepted(UUID id, UUID deliveryId) {
    return Response.accepted(response(id, deliveryId))
        .location(URI.create("/api/v1/webhook-subscriptions/" + id + "/deliveries/" + deliveryId))
        .build();
  }

  private DeliveryResponse response(UUID id, UUID deliveryId) {
    return DeliveryResponse.from(
        deliveries.require(id, deliveryId), deliveries.attempts(deliveryId));
  }

  /** What hangs on a subscription is within reach as far as that is. */
  private void requireReach(UUID id) {
    subscriptions.require(id, caller.scope());
  }
}
