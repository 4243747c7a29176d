package org.wego.membership.award.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.award.AwardQueries;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** What a member won. */
@Path("/api/v1/members/{id}/awards")
@Tag(name = "Members")
public class MemberAwardResource {

  @Inject AwardQueries awards;

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listMemberAwards",
      summary = "The prizes of the WeGO Awards that a member won",
      description =
          "Those of the latest year first unless asked otherwise; none before they are announced"
              + " (A9). Sort key: year.")
  public Page<MemberAwardItem> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    return awards.of(id, list.page()).map(MemberAwardItem::from);
  }
}
