package org.wego.membership.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.account.RevokeAccounts;
import org.wego.membership.application.CloseApplications;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.membership.leadership.Ending;
import org.wego.membership.leadership.HandOverOffices;
import org.wego.membership.leadership.VacateOffices;

/**
 * What every end of a membership brings with it: its offices are vacated or go over (G2), nobody
 * acts for the member any more (M14), no application is left open, and the history tells of it.
 * What the member owes stays owed (M9).
 */
@ApplicationScoped
class RecordEnding {

  @Inject CloseApplications closeApplications;
  @Inject VacateOffices vacateOffices;
  @Inject HandOverOffices handOverOffices;
  @Inject RevokeAccounts revokeAccounts;
  @Inject MemberEndings endings;
  @Inject RecordChange recordChange;

  /** Records it; the caller has ended the period and so holds the member. */
  @Transactional(Transactional.TxType.MANDATORY)
  EndingDetails record(MemberEnding ending, String actor) {
    EndingDetails details = ending.details();
    closeApplications.requireNone(details.memberId());
    endings.persistAndFlush(ending);
    leaveOffices(details, actor);
    revokeAccounts.of(details.memberId(), details.reason(), actor);
    recordChange.record(
        Change.of(
            Subject.MEMBER,
            details.memberId(),
            type(details.kind()),
            details.effectiveOn(),
            details.reason(),
            Map.of("category", details.category()),
            after(details),
            actor));
    return details;
  }

  private void leaveOffices(EndingDetails ending, String actor) {
    UUID member = ending.memberId();
    LocalDate day = ending.effectiveOn();
    switch (ending.kind()) {
      case WITHDRAWAL ->
          vacateOffices.of(member, day, Ending.VACATED_BY_WITHDRAWAL, ending.reason(), actor);
      case EXCLUSION ->
          vacateOffices.of(member, day, Ending.VACATED_BY_EXCLUSION, ending.reason(), actor);
      case MERGER, SPLIT -> handOverOffices.to(member, ending.successorId(), day, actor);
    }
  }

  private static ChangeType type(EndingKind kind) {
    return switch (kind) {
      case WITHDRAWAL -> ChangeType.MEMBER_WITHDRAWN;
      case EXCLUSION -> ChangeType.MEMBER_EXCLUDED;
      case MERGER -> ChangeType.MEMBER_MERGED;
      case SPLIT -> ChangeType.MEMBER_SPLIT;
    };
  }

  private static Map<String, Object> after(EndingDetails ending) {
    Map<String, Object> after = new HashMap<>();
    after.put("category", null);
    after.put("noticeOn", ending.noticeOn());
    after.put("reference", ending.reference());
    after.put("decisionId", ending.decisionId());
    after.put("successorId", ending.successorId());
    // What is not known of this kind of end says nothing; that there is no category does.
    after.entrySet().removeIf(e -> e.getValue() == null && !e.getKey().equals("category"));
    return after;
  }
}
