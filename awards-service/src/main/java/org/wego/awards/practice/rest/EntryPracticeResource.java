package org.wego.awards.practice.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.wego.awards.practice.PracticeDetails;
import org.wego.awards.practice.PracticeScope;
import org.wego.awards.practice.ShareEntry;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;

/** An entry that becomes a good practice (A10). */
@Path("/api/v1/award-entries/{id}/good-practice")
@Tag(name = "Good practices")
@Produces(MediaType.APPLICATION_JSON)
public class EntryPracticeResource {

  @Inject ShareEntry shareEntry;
  @Inject AwardsCaller caller;
  @Inject Preconditions preconditions;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER, Roles.APPLICANT})
  @Idempotent
  @Operation(
      operationId = "shareAwardEntry",
      summary = "Makes an entry a good practice",
      description =
          "Once, and only when the edition's winners are announced. The Secretariat does so where"
              + " the city consented with its entry; a city that does so itself consents by that"
              + " (A10).")
  @APIResponseSchema(value = GoodPracticeResponse.class, responseCode = "201")
  public Response share(@PathParam("id") UUID id, EntryPracticeRequest request) {
    PracticeDetails practice =
        shareEntry.share(id, request.toSupplement(), PracticeScope.of(caller), caller.actor());
    return preconditions.created(
        URI.create("/api/v1/good-practices/" + practice.id()),
        GoodPracticeResponse.from(practice),
        practice.version());
  }
}
