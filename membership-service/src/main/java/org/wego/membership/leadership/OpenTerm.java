package org.wego.membership.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Opens a term (G2). */
@ApplicationScoped
public class OpenTerm {

  @Inject LeadershipTerms terms;
  @Inject LeadershipConfig numbers;
  @Inject RecordChange recordChange;
  @Inject Clock clock;

  /**
   * Opens the term as the Secretariat describes it.
   *
   * @param name {@code null} for that of its years
   * @param nominalEnd {@code null} for the configured length
   * @throws ProblemException TERM_DUPLICATE with a link to the term of that name or first day
   */
  @Transactional
  public TermDetails open(String name, LocalDate beginsOn, LocalDate nominalEnd, String actor) {
    TermDraft draft = TermDraft.of(name, beginsOn, nominalEnd, numbers.termYears());
    terms.acquire();
    requireOrder(draft);
    refuseDuplicate(terms, draft, null);
    return open(draft, null, actor).details();
  }

  /** Opens a term; the caller holds the leadership and has seen that there is none like it. */
  LeadershipTerm open(TermDraft draft, Assembly assembly, String actor) {
    LeadershipTerm term = new LeadershipTerm(draft, assembly, clock.instant(), actor);
    terms.persistAndFlush(term);
    recordChange.record(
        Change.of(
            Subject.LEADERSHIP_TERM,
            term.id(),
            ChangeType.TERM_OPENED,
            draft.beginsOn(),
            null,
            null,
            draft,
            actor));
    return term;
  }

  static void requireOrder(TermDraft draft) {
    new Faults()
        .addIf(
            !draft.nominalEnd().isAfter(draft.beginsOn()),
            "/nominalEnd",
            MembershipError.OFFICE_DATES.name(),
            "A term ends after it begins")
        .throwIfAny(MembershipError.OFFICE_DATES);
  }

  /** Refuses a second term of the name or the first day. */
  static void refuseDuplicate(LeadershipTerms terms, TermDraft draft, UUID self) {
    terms.find("(name = ?1 or beginsOn = ?2)", draft.name(), draft.beginsOn()).stream()
        .filter(term -> !term.id().equals(self))
        .findFirst()
        .ifPresent(
            term -> {
              throw new ProblemException(
                      MembershipError.TERM_DUPLICATE,
                      "The term "
                          + term.details().name()
                          + " begins on "
                          + term.beginsOn()
                          + " already")
                  .with("existing", "/api/v1/leadership-terms/" + term.id());
            });
  }
}
