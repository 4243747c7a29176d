package org.wego.webhooks.catalogue.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.platform.http.etag.Preconditions;
import org.wego.webhooks.Roles;
import org.wego.webhooks.WebhooksCaller;
import org.wego.webhooks.catalogue.EventTypes;

/** What may be subscribed to. */
@Path("/api/v1/webhook-event-types")
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class EventTypeResource {

  @Inject EventTypes types;
  @Inject WebhooksCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @RolesAllowed({Roles.SECRETARIAT, Roles.PARTNER})
  @Operation(
      operationId = "listWebhookEventTypes",
      summary = "The types of events that the caller may subscribe to",
      description =
          "All of them in one answer, by name. Partners see what they may take; the schema of each"
              + " payload is in the contract of events.")
  @APIResponseSchema(EventTypesResponse.class)
  public Response list() {
    return preconditions.answerHashed(
        new EventTypesResponse(
            types.offeredTo(caller.scope().owner()).stream().map(EventTypeItem::from).toList()));
  }
}
