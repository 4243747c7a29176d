package org.wego.awards.entry.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.entry.EntryDetails;
import org.wego.awards.entry.EntryQueries;
import org.wego.awards.entry.EntryScope;
import org.wego.awards.review.JudgeEntries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * What the caller of this request sees of entries: a judge the panel's view, everybody else what
 * they enter, or the Secretariat all. Who does both sees each entry as the one or the other, and
 * chooses the list.
 */
@RequestScoped
class EntryViews {

  @Inject EntryQueries entries;
  @Inject JudgeEntries judgeEntries;
  @Inject AwardsCaller caller;
  @Inject Caller roles;
  @Inject Preconditions preconditions;

  Page<EntryItem> list(EntryFilter filter, PageRequest request) {
    return asJudge(filter.view)
        ? judgeEntries
            .page(caller.subject(), filter.toJudgeWanted(), request)
            .map(EntryItem::ofReviewed)
        : entries.list(EntryScope.of(caller), filter.toWanted(), request).map(EntryItem::from);
  }

  Response one(UUID id) {
    Optional<EntryDetails> own = own(id);
    return own.isPresent()
        ? preconditions.answer(
            EntryResponse.from(own.get(), caller.secretariat()), own.get().version())
        : preconditions.answerHashed(
            Optional.of(id)
                .filter(unused -> judging())
                .flatMap(sought -> judgeEntries.find(caller.subject(), sought))
                .map(EntryResponse::ofReviewed)
                .orElseThrow(EntryViews::notFound));
  }

  /** The entry, where the caller enters it, or is the Secretariat and does not judge it. */
  Optional<EntryDetails> own(UUID id) {
    return entries.find(id, EntryScope.of(caller));
  }

  /** Whether the caller may see it as a judge. */
  boolean judging() {
    return caller.judge();
  }

  static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such entry");
  }

  private boolean asJudge(EntryFilter.View wanted) {
    boolean enters =
        caller.secretariat() || roles.hasRole(Roles.MEMBER) || roles.hasRole(Roles.APPLICANT);
    return judging() && (!enters || wanted == EntryFilter.View.PANEL);
  }
}
