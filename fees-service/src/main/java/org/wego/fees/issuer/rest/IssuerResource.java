package org.wego.fees.issuer.rest;

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
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.issuer.IssuerQueries;
import org.wego.fees.issuer.RecordIssuer;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Who sends the invoices, and where they are paid. */
@Path("/api/v1/issuers")
@Tag(name = "Issuer", description = "Who sends the invoices, in versions (F12)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SECRETARIAT)
public class IssuerResource {

  @Inject IssuerQueries issuers;
  @Inject RecordIssuer recordIssuer;
  @Inject FeesCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listIssuers",
      summary = "The versions of the issuer, the one that begins last first",
      description = "Sort keys: validFrom, revision.")
  public Page<IssuerResponse> list(@BeanParam ListParameters list) {
    return issuers.list(list.page()).map(IssuerResponse::from);
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "recordIssuer",
      summary = "Records who sends the invoices from a day on, and where they are paid",
      description =
          "A version is in force until the next one begins, and is never changed: invoices keep the"
              + " one they were issued under. One that begins on the same day as another corrects"
              + " it for the invoices to come.")
  @APIResponseSchema(value = IssuerResponse.class, responseCode = "201")
  public Response record(IssuerRequest request) {
    UUID id = recordIssuer.record(request.toIssuer(), caller.actor());
    return Response.created(URI.create("/api/v1/issuers/" + id)).entity(read(id)).build();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getIssuer", summary = "A version of the issuer")
  @APIResponseSchema(IssuerResponse.class)
  public Response get(@PathParam("id") UUID id) {
    return preconditions.answerHashed(read(id));
  }

  private IssuerResponse read(UUID id) {
    return issuers
        .find(id)
        .map(IssuerResponse::from)
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "No such version of the issuer"));
  }
}
