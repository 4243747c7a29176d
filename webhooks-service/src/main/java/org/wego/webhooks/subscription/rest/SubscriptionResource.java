package org.wego.webhooks.subscription.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.webhooks.Roles;
import org.wego.webhooks.WebhooksCaller;
import org.wego.webhooks.subscription.KeepSubscription;
import org.wego.webhooks.subscription.ShownSecret;
import org.wego.webhooks.subscription.Subscribe;
import org.wego.webhooks.subscription.SubscriptionQueries;
import org.wego.webhooks.subscription.SubscriptionState;
import org.wego.webhooks.subscription.WebhookSubscription;

/** Who is told of what, and where: a partner's own subscriptions, or for the Secretariat all. */
@Path("/api/v1/webhook-subscriptions")
@Tag(name = "Webhooks", description = "What partners subscribe to, and what was delivered to them")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SECRETARIAT, Roles.PARTNER})
public class SubscriptionResource {

  @Inject Subscribe subscribe;
  @Inject KeepSubscription keepSubscription;
  @Inject SubscriptionQueries queries;
  @Inject WebhooksCaller caller;
  @Inject Preconditions preconditions;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "createWebhookSubscription",
      summary = "Subscribes to events",
      description =
          "Its secret is in this answer and in no other. What happened before is not told; a replay"
              + " does that.")
  @APIResponseSchema(value = NewSubscriptionResponse.class, responseCode = "201")
  public Response create(SubscriptionRequest request) {
    ShownSecret begun = subscribe.subscribe(caller.scope(), request.toTerms(), caller.actor());
    return preconditions.created(
        URI.create("/api/v1/webhook-subscriptions/" + begun.subscription().id()),
        NewSubscriptionResponse.from(begun),
        begun.subscription().version());
  }

  @GET
  @Operation(
      operationId = "listWebhookSubscriptions",
      summary = "The subscriptions of the caller, or for the Secretariat all",
      description = "The latest first unless asked otherwise. Sort key: createdAt.")
  public Page<SubscriptionResponse> list(
      @BeanParam ListParameters list,
      @QueryParam("state") SubscriptionState state,
      @QueryParam("eventType")
          @Size(max = 200)
          @Parameter(description = "Only those that are told of it")
          String eventType) {
    return queries
        .page(caller.scope(), state, eventType, list.page())
        .map(SubscriptionResponse::from);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getWebhookSubscription", summary = "One subscription")
  @APIResponseSchema(SubscriptionResponse.class)
  public Response get(@PathParam("id") UUID id) {
    return answer(queries.require(id, caller.scope()));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      operationId = "changeWebhookSubscription",
      summary = "Changes what is told, and where",
      description = "A JSON Merge Patch; needs If-Match. What waits goes to the new address.")
  @RequestBody(content = @Content(schema = @Schema(implementation = SubscriptionRequest.class)))
  @APIResponseSchema(SubscriptionResponse.class)
  public Response change(@PathParam("id") UUID id, MergePatch patch) {
    return answer(
        keepSubscription.change(
            id,
            caller.scope(),
            subscription -> {
              preconditions.requireMatch(subscription.version());
              return patch
                  .applyTo(
                      SubscriptionRequest.from(subscription.terms()), SubscriptionRequest.class)
                  .toTerms();
            }));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "deleteWebhookSubscription",
      summary = "Ends a subscription",
      description =
          "Its secret, its deliveries and their log go with it. What is under way may still arrive.")
  @APIResponse(responseCode = "204", description = "Ended")
  public Response delete(@PathParam("id") UUID id) {
    keepSubscription.end(id, caller.scope());
    return Response.noContent().build();
  }

  private Response answer(WebhookSubscription subscription) {
    return preconditions.answerHashed(
        SubscriptionResponse.from(subscription), subscription.version());
  }
}
