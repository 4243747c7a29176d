package org.wego.membership.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wego.membership.MembershipError;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.ProblemException;

/** Lays down who is entitled to a benefit from a day on (M11). */
@ApplicationScoped
public class SetBenefitRule {

  @Inject BenefitRules rules;
  @Inject RecordChange history;
  @Inject Clock clock;

  /** Sets the rule; the one before ends with it, and answers of the past stay as they were. */
  @Transactional
  public RuleDetails set(Benefit benefit, NewRule rule, String actor) {
    LocalDate today = LocalDate.now(clock);
    if (rule.from().isBefore(today)) {
      throw refusal("A rule does not begin in the past; today is " + today);
    }
    Optional<BenefitRule> last = rules.lockLast(benefit, rule.category());
    last.filter(before -> !before.validFrom().isBefore(rule.from()))
        .ifPresent(
            before -> {
              throw refusal("A rule begins on " + before.validFrom() + " already");
            });
    RuleDetails before = last.map(BenefitRule::details).orElse(null);
    // Closed and flushed first: the database keeps rules from overlapping.
    last.ifPresent(open -> open.endOn(rule.from()));
    rules.flush();
    BenefitRule set = new BenefitRule(benefit, rule, clock.instant(), actor);
    rules.persistAndFlush(set);
    RuleDetails after = set.details();
    history.record(
        Change.of(
            Subject.BENEFIT_RULE,
            after.id(),
            ChangeType.BENEFIT_RULE_SET,
            rule.from(),
            rule.reason(),
            before,
            after,
            actor));
    return after;
  }

  private static ProblemException refusal(String detail) {
    return new ProblemException(MembershipError.BENEFIT_RULE_ORDER, detail)
        .withFaults(List.of(new Fault("/from", MembershipError.BENEFIT_RULE_ORDER.name(), detail)));
  }
}
