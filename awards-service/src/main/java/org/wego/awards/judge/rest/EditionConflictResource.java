package org.wego.awards.judge.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.Roles;
import org.wego.awards.judge.ConflictKind;
import org.wego.awards.judge.ConflictQueries;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** What the judges of an edition never score, and why (A5). */
@Path("/api/v1/award-editions/{id}/conflicts")
@Tag(name = "Judges")
@RolesAllowed(Roles.SECRETARIAT)
public class EditionConflictResource {

  @Inject ConflictQueries conflicts;
  @Inject JudgesOfEdition visible;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listConflicts",
      summary = "Which judges never score which entries, and why",
      description =
          "Derived from affiliations and nominations, and declared. By judge and city unless asked"
              + " otherwise. Sort keys: judgeName, cityName, kind.")
  public Page<ConflictItem> list(
      @PathParam("id") UUID id,
      @QueryParam("judgeId") UUID judgeId,
      @QueryParam("entryId") UUID entryId,
      @QueryParam("kind") ConflictKind kind,
      @BeanParam ListParameters list) {
    visible.requireEdition(id);
    return conflicts
        .page(new ConflictQueries.Wanted(id, entryId, judgeId, kind), list.page())
        .map(ConflictItem::from);
  }
}
