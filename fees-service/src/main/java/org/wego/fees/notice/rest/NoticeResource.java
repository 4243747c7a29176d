package org.wego.fees.notice.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.Roles;
import org.wego.fees.notice.NoticeKind;
import org.wego.fees.notice.NoticeQueries;
import org.wego.fees.notice.NoticeState;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** What members are told of, and what waits for somebody who can be told. */
@Path("/api/v1/notices")
@Tag(name = "Messages", description = "What members are told by e-mail (N1)")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@RolesAllowed(Roles.SECRETARIAT)
public class NoticeResource {

  @Inject NoticeQueries notices;

  @GET
  @Operation(
      operationId = "listNotices",
      summary = "Invoices, receipts and corrections that members are told of, the latest first",
      description =
          "Those that stay WAITING are of members without a billing contact: enter one, and they"
              + " are sent. Sort keys: givenAt.")
  public Page<NoticeItem> list(
      @BeanParam ListParameters list,
      @QueryParam("memberId") UUID memberId,
      @QueryParam("invoiceId") UUID invoiceId,
      @QueryParam("kind") NoticeKind kind,
      @QueryParam("state") NoticeState state) {
    return notices
        .list(new NoticeQueries.Wanted(memberId, invoiceId, kind, state), list.page())
        .map(NoticeItem::from);
  }
}
