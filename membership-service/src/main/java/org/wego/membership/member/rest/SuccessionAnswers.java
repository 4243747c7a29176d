package org.wego.membership.member.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.ending.EndingQueries;
import org.wego.membership.member.MemberDetails;
import org.wego.membership.member.MemberLinks;
import org.wego.membership.member.SuccessionQueries;
import org.wego.membership.member.rest.MemberResponse.EndedResponse;

/** What profiles tell of members that others go on for (M9). */
@RequestScoped
class SuccessionAnswers {

  private static final int PERMANENT_REDIRECT = 308;

  @Inject SuccessionQueries successions;
  @Inject EndingQueries endings;
  @Inject Clock clock;
  @Context UriInfo uri;

  /**
   * The way to the profile of the member that stands for this one on a day; empty when it stands
   * for itself.
   */
  Optional<Response> redirect(UUID id, LocalDate asOf) {
    String query = uri.getRequestUri().getRawQuery();
    return successions
        .successor(id, asOf)
        .map(
            successor ->
                Response.status(PERMANENT_REDIRECT)
                    // Relative, because a gateway stands between this address and the caller's.
                    .header(
                        HttpHeaders.LOCATION,
                        "/api/v1/members/" + successor + (query == null ? "" : "?" + query))
                    .build());
  }

  /** As {@link #complete(MemberDetails, LocalDate)}, today. */
  MemberResponse complete(MemberDetails member) {
    return complete(member, LocalDate.now(clock));
  }

  /**
   * The profile with its predecessors, its successors, and how its membership had ended by then.
   */
  MemberResponse complete(MemberDetails member, LocalDate asOf) {
    EndedResponse ended =
        member.present() != null
            ? null
            : endings
                .last(member.id(), asOf)
                .map(ending -> new EndedResponse(ending.kind(), ending.effectiveOn()))
                .orElse(null);
    return MemberResponse.from(
        member, ended, member.linked() ? successions.links(member.id()) : MemberLinks.NONE);
  }
}
