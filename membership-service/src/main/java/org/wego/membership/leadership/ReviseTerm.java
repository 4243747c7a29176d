package org.wego.membership.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Corrects the name or the days of a term. */
@ApplicationScoped
public class ReviseTerm {

  @Inject LeadershipTerms terms;
  @Inject LeadershipEvents events;
  @Inject RecordChange recordChange;
  @Inject Clock clock;

  /**
   * Changes the term, unless the caller's view of it is stale.
   *
   * @param change makes the new description from the present one, or refuses
   */
  @Transactional
  public TermDetails revise(UUID id, Function<TermDetails, TermDraft> change, String actor) {
    terms.acquire();
    LeadershipTerm term =
        terms
            .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such term"));
    TermDetails before = term.details();
    TermDraft draft = change.apply(before);
    OpenTerm.requireOrder(draft);
    OpenTerm.refuseDuplicate(terms, draft, id);
    term.revise(draft, clock.instant())
        .ifPresent(
            event -> {
              events.publish(List.of(event));
              recordChange.record(
                  Change.of(
                      Subject.LEADERSHIP_TERM,
                      id,
                      ChangeType.TERM_REVISED,
                      draft.beginsOn(),
                      null,
                      before.draft(),
                      draft,
                      actor));
            });
    terms.flush();
    return term.details();
  }
}
