package org.wego.membership.history.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.history.ChangeFilter;
import org.wego.membership.history.ChangeQueries;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.Subject;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** Every change that was made, whatever it is of. */
@Path("/api/v1/changes")
@Tag(name = "History", description = "Who changed what, when and why; nothing is ever rewritten")
public class ChangeResource {

  @Inject ChangeQueries changes;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "listChanges",
      summary = "The history of changes",
      description = "The latest first unless asked otherwise. Sort key: recordedAt.")
  public Page<ChangeResponse> list(
      @BeanParam ListParameters list,
      @QueryParam("subject") Subject subject,
      @QueryParam("subjectId") UUID subjectId,
      @QueryParam("type") ChangeType type,
      @QueryParam("from") @Parameter(description = "The first day on which it was recorded")
          LocalDate from,
      @QueryParam("to") @Parameter(description = "The last day on which it was recorded")
          LocalDate to) {
    return changes
        .list(new ChangeFilter(subject, subjectId, type, from, to), list.page())
        .map(ChangeResponse::from);
  }
}
