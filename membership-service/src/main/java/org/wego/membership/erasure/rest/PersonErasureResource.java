package org.wego.membership.erasure.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.wego.membership.Roles;
import org.wego.membership.erasure.ErasePerson;
import org.wego.membership.erasure.ErasureQueries;
import org.wego.membership.erasure.ErasureReport;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Erasures of persons, which keep the city's record. */
@Path("/api/v1/person-erasures")
@Tag(name = "Personal data")
@Produces(MediaType.APPLICATION_JSON)
public class PersonErasureResource {

  @Inject ErasePerson erasePerson;
  @Inject ErasureQueries erasures;
  @Inject Caller caller;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "erasePerson",
      summary = "Erases a person and keeps the city's record",
      description =
          "Contacts, applications, invitations and logins, messages, the history and stored answers"
              + " lose the person; that there was a contact, an application and a decision, and when,"
              + " stays. The scan of a form that the person signed goes, its fingerprint stays. The"
              + " answer counts what was erased; of the person only a hash of the address is kept.")
  @APIResponseSchema(value = ErasureResponse.class, responseCode = "201")
  public Response erase(ErasureRequest request) {
    ErasureReport report = erasePerson.erase(request.toErasure(caller.actor()));
    return Response.created(URI.create("/api/v1/person-erasures/" + report.id()))
        .entity(ErasureResponse.from(report))
        .build();
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "listPersonErasures",
      summary = "The erasures that were carried out",
      description = "Latest first. Sort key: erasedAt.")
  public Page<ErasureResponse> list(@BeanParam ListParameters list) {
    return erasures.list(list.page()).map(ErasureResponse::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(operationId = "getPersonErasure", summary = "One erasure")
  public ErasureResponse get(@PathParam("id") UUID id) {
    return erasures
        .find(id)
        .map(ErasureResponse::from)
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such erasure"));
  }
}
