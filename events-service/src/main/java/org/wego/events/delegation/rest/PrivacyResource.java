package org.wego.events.delegation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.delegation.DelegationAccess;
import org.wego.events.delegation.ErasePerson;
import org.wego.events.delegation.ExportDelegation;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** What people may ask about their data. */
@Path("/api/v1/events/{id}")
@Tag(name = "Delegations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.APPLICANT,
  Roles.MEMBER,
  Roles.PARTNER,
  Roles.REGIONAL_OFFICE,
  Roles.SECRETARIAT
})
public class PrivacyResource {

  @Inject ErasePerson erasePerson;
  @Inject ExportDelegation exportDelegation;
  @Inject DelegationAccess access;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @DELETE
  @Path("/participants/{participantId}/person")
  @Operation(
      operationId = "eraseParticipant",
      summary = "Erases who a participant is",
      description =
          "Name, address, position, login, passport, and what was written to the person. That"
              + " somebody took part stays. Again, it changes nothing. By the delegation, or the"
              + " organizer.")
  @APIResponse(responseCode = "204", description = "Erased")
  public void erase(@PathParam("id") UUID id, @PathParam("participantId") UUID participantId) {
    erasePerson.erase(id, participantId, access.scope(id), caller.actor());
  }

  @GET
  @Path("/delegations/{delegationId}/data-export")
  @Operation(
      operationId = "exportDelegationData",
      summary = "All that is kept about a delegation and its persons",
      description = "For the delegation, and the organizer.")
  @APIResponseSchema(DelegationDataResponse.class)
  public Response export(@PathParam("id") UUID id, @PathParam("delegationId") UUID delegationId) {
    return preconditions.answerHashed(
        exportDelegation
            .export(id, delegationId, access.scope(id))
            .map(DelegationDataResponse::from)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "No such delegation")));
  }
}
