package org.wego.awards.edition.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.edition.EditionRecords;
import org.wego.awards.edition.ExtendCall;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The extensions of a call, each on record and for everyone to see (A4). */
@Path("/api/v1/award-editions/{id}/call-extensions")
@Tag(name = "Award editions")
@Produces(MediaType.APPLICATION_JSON)
public class CallExtensionResource {

  @Inject VisibleEditions visible;
  @Inject ExtendCall extendCall;
  @Inject EditionRecords records;
  @Inject AwardsCaller caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @PermitAll
  @Operation(
      operationId = "listAwardCallExtensions",
      summary = "The extensions of an edition's call, the latest first",
      description = "Sort keys: extendedAt.")
  public Page<CallExtensionResponse> list(
      @PathParam("id") UUID id, @BeanParam ListParameters list) {
    visible.require(id);
    return records.extensions(id, list.page()).map(this::told);
  }

  @GET
  @Path("/{extensionId}")
  @PermitAll
  @Operation(operationId = "getAwardCallExtension", summary = "An extension of an edition's call")
  public CallExtensionResponse get(
      @PathParam("id") UUID id, @PathParam("extensionId") UUID extensionId) {
    visible.require(id);
    return records
        .extension(id, extensionId)
        .map(this::told)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such extension"));
  }

  @POST
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "extendAwardCall",
      summary = "Lets a call close later",
      description =
          "While the phase is CALL_OPEN, even after the closing, but not once the seed of the lot is"
              + " published. An entry that was late in between may be handed in again.")
  @APIResponseSchema(value = CallExtensionResponse.class, responseCode = "201")
  public Response extend(@PathParam("id") UUID id, CallExtensionRequest request) {
    UUID extensionId = extendCall.extend(id, request.toWanted(), caller.actor());
    return Response.created(
            URI.create("/api/v1/award-editions/" + id + "/call-extensions/" + extensionId))
        .entity(get(id, extensionId))
        .build();
  }

  private CallExtensionResponse told(EditionRecords.CallExtension extension) {
    return CallExtensionResponse.from(extension, caller.secretariat());
  }
}
