package org.wego.events.delegation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.delegation.ChangeDelegation;
import org.wego.events.delegation.DelegationAccess;
import org.wego.events.delegation.DelegationActs;
import org.wego.events.delegation.DelegationDetails;
import org.wego.events.delegation.DelegationQueries;
import org.wego.events.delegation.DelegationScope;
import org.wego.events.delegation.RegisterDelegation;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Delegations to an event and their persons. */
@Path("/api/v1/events/{id}/delegations")
@Tag(name = "Delegations", description = "Who comes to an event, and for which organization (E4)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.APPLICANT,
  Roles.MEMBER,
  Roles.PARTNER,
  Roles.REGIONAL_OFFICE,
  Roles.SECRETARIAT
})
public class DelegationResource {

  @Inject RegisterDelegation registerDelegation;
  @Inject ChangeDelegation changeDelegation;
  @Inject DelegationQueries delegations;
  @Inject DelegationActs acts;
  @Inject DelegationAccess access;
  @Inject SenderOf sender;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "registerDelegation",
      summary = "Registers the delegation of an organization",
      description =
          "A member's user registers for its member, a partner or anybody else for the organization"
              + " that is named, the organizer for whomever comes, also outside the time of"
              + " registration (E4). It has one head, and as many persons as the event allows. An"
              + " event for members refuses others (M11). The organizer approves it.")
  @APIResponseSchema(value = DelegationResponse.class, responseCode = "201")
  public Response register(@PathParam("id") UUID id, DelegationRequest request) {
    boolean organizer = access.scope(id).all();
    DelegationDetails delegation =
        registerDelegation.register(
            id,
            sender.organization(request, organizer),
            request.toPersons(),
            organizer,
            caller.actor());
    return preconditions.created(
        URI.create("/api/v1/events/" + id + "/delegations/" + delegation.id()),
        DelegationResponse.from(delegation),
        delegation.version());
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listDelegations",
      summary = "The delegations to an event",
      description =
          "All of them for its organizer, their own for others. Sort keys: organizationName,"
              + " createdAt.")
  public Page<DelegationItem> list(
      @PathParam("id") UUID id,
      @BeanParam ListParameters list,
      @BeanParam DelegationFilter filter) {
    return delegations
        .list(id, access.scope(id), filter.toWanted(), list.page())
        .map(DelegationItem::from);
  }

  @GET
  @Path("/{delegationId}")
  @Operation(operationId = "getDelegation", summary = "A delegation with its persons")
  @APIResponseSchema(DelegationResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("delegationId") UUID delegationId) {
    DelegationDetails delegation = require(id, delegationId);
    return preconditions.answer(DelegationResponse.from(delegation), delegation.version());
  }

  @PATCH
  @Path("/{delegationId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      operationId = "changeDelegation",
      summary = "Names the persons of a delegation anew",
      description =
          "A JSON Merge Patch; needs If-Match. Where persons are added to an approved delegation, or"
              + " it gets another head, it is approved once more; who was approved before may come"
              + " meanwhile (E4). Who gets another name or login counts as added: a credential for"
              + " the login before is worth nothing any more (E6). Whoever leaves it is erased.")
  @RequestBody(content = @Content(schema = @Schema(implementation = DelegationChangeRequest.class)))
  @APIResponseSchema(DelegationResponse.class)
  public Response change(
      @PathParam("id") UUID id, @PathParam("delegationId") UUID delegationId, MergePatch patch) {
    DelegationScope scope = access.scope(id);
    DelegationDetails delegation =
        changeDelegation.change(
            id,
            delegationId,
            scope,
            current -> {
              preconditions.requireMatch(current.version());
              return patch
                  .applyTo(DelegationChangeRequest.from(current), DelegationChangeRequest.class)
                  .toPersons();
            },
            caller.actor());
    return preconditions.answer(DelegationResponse.from(delegation), delegation.version());
  }

  @GET
  @Path("/{delegationId}/history")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listDelegationActs",
      summary = "What was done with a delegation, by whom and why")
  public Page<DelegationActResponse> history(
      @PathParam("id") UUID id,
      @PathParam("delegationId") UUID delegationId,
      @BeanParam ListParameters list) {
    require(id, delegationId);
    return acts.page(delegationId, list.page()).map(DelegationActResponse::from);
  }

  private DelegationDetails require(UUID eventId, UUID delegationId) {
    return delegations
        .find(eventId, delegationId, access.scope(eventId))
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such delegation"));
  }
}
