package org.wego.membership.ending.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.wego.membership.ending.EndingDetails;
import org.wego.membership.ending.EndingKind;
import org.wego.membership.ending.EndingQueries;
import org.wego.membership.member.MemberQueries;
import org.wego.membership.member.MemberScope;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** What the ends of memberships have in common: whose they are, and how they are shown. */
@RequestScoped
class EndingAnswers {

  @Inject MemberQueries members;
  @Inject EndingQueries endings;
  @Inject Caller caller;

  /** Lets only the Secretariat and the member itself go on; for others there is no such member. */
  void requireInScope(UUID memberId) {
    if (!members.isInScope(memberId, scope())) {
      throw notFound();
    }
  }

  Response created(EndingDetails ending) {
    return Response.status(Response.Status.CREATED).entity(EndingResponse.from(ending)).build();
  }

  Page<EndingResponse> list(UUID memberId, EndingKind kind, ListParameters list) {
    return endings
        .list(memberId, kind, scope(), list.page())
        .orElseThrow(EndingAnswers::notFound)
        .map(EndingResponse::from);
  }

  private MemberScope scope() {
    return MemberScope.of(caller).withoutRegion();
  }

  private static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "There is no such member");
  }
}
