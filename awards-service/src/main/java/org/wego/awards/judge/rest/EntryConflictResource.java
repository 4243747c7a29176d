package org.wego.awards.judge.rest;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardsCaller;
import org.wego.awards.AwardsError;
import org.wego.awards.Roles;
import org.wego.awards.judge.ConflictQueries;
import org.wego.awards.judge.DeclareConflict;
import org.wego.awards.judge.DeclaredConflict;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Who never scores an entry, and why (A5). */
@Path("/api/v1/award-entries/{id}/conflicts")
@Tag(name = "Judges")
@Produces(MediaType.APPLICATION_JSON)
public class EntryConflictResource {

  @Inject DeclareConflict declareConflict;
  @Inject ConflictQueries conflicts;
  @Inject AwardsCaller caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "listEntryConflicts",
      summary = "Which judges never score the entry, and why",
      description =
          "Derived and declared; a judge may be there for several reasons. Sort keys: judgeName,"
              + " cityName, kind.")
  public Page<ConflictItem> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    UUID editionId =
        conflicts
            .editionOf(id)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such entry"));
    return conflicts
        .page(new ConflictQueries.Wanted(editionId, id, null, null), list.page())
        .map(ConflictItem::from);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.JUDGE})
  @Idempotent
  @Operation(
      operationId = "declareConflict",
      summary = "Declares that a judge must not score the entry",
      description =
          "By the judge, or by the Secretariat for one. It stands for good. The entry goes to"
              + " another judge; scores that were given before are kept for the record and count for"
              + " nothing (A5).")
  @APIResponseSchema(value = DeclaredConflictResponse.class, responseCode = "201")
  public Response declare(@PathParam("id") UUID id, ConflictRequest request) {
    return Response.status(Response.Status.CREATED)
        .entity(DeclaredConflictResponse.from(declared(id, request)))
        .build();
  }

  private DeclaredConflict declared(UUID entryId, ConflictRequest request) {
    boolean secretariat = caller.secretariat();
    new Faults()
        .addIf(secretariat && request.judgeId() == null, "/judgeId", "REQUIRED", "Tell whose it is")
        .addIf(
            !secretariat && request.judgeId() != null,
            "/judgeId",
            "NOT_ALLOWED",
            "A judge declares conflicts of his or her own")
        .throwIfAny(AwardsError.JUDGE_NOT_NAMED);
    return secretariat
        ? declareConflict.declareFor(
            entryId, request.judgeId(), request.reason().strip(), caller.actor())
        : declareConflict.declare(
            entryId, caller.subject(), request.reason().strip(), caller.actor());
  }
}
