package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;

/** Puts the changes of members into the history, with what was before and after. */
@ApplicationScoped
class MemberHistory {

  @Inject RecordChange recordChange;

  /**
   * Records what a use case did to a member.
   *
   * @param before its facts before, {@code null} when it was not there
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void record(
      ChangeType type,
      Member member,
      MemberFacts before,
      LocalDate effectiveOn,
      String reason,
      String actor) {
    recordChange.record(
        Change.of(
            Subject.MEMBER, member.id(), type, effectiveOn, reason, before, member.facts(), actor));
  }
}
