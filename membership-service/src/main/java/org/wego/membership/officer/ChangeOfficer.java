package org.wego.membership.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.wego.membership.MembershipError;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.Personal;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.platform.problem.Faults;

/** Ends an officer's time, corrects the names, or erases them (G3). */
@ApplicationScoped
public class ChangeOfficer {

  @Inject Officers officers;
  @Inject OfficerQueries queries;
  @Inject RecordChange recordChange;
  @Inject Clock clock;

  /**
   * Ends the office.
   *
   * @param day the first one on which it is no longer held
   * @param reason in words, {@code null} for none
   */
  @Transactional
  public OfficerDetails end(UUID id, LocalDate day, String reason, String actor) {
    Officer officer = officers.lock(id);
    new Faults()
        .addIf(
            !day.isAfter(officer.from()),
            "/endsOn",
            MembershipError.OFFICER_DATES.name(),
            "The office is held from " + officer.from() + " on")
        .throwIfAny(MembershipError.OFFICER_DATES);
    officer.endOn(day);
    officers.flush();
    recordChange.record(
        Change.of(
            Subject.SECRETARIAT_OFFICER,
            id,
            ChangeType.OFFICER_ENDED,
            day,
            reason,
            null,
            Map.of("to", day),
            actor));
    return queries.find(id).orElseThrow();
  }

  /**
   * Corrects the names, unless the caller's view of them is stale.
   *
   * @param change makes the new names from the present officer, or refuses
   */
  @Transactional
  public OfficerDetails rename(
      UUID id, Function<OfficerDetails, PersonNames> change, String actor) {
    Officer officer = officers.lock(id);
    PersonNames before = officer.names();
    PersonNames after = change.apply(queries.find(id).orElseThrow());
    officer.rename(after);
    officers.flush();
    if (!after.equals(before)) {
      recordChange.record(
          Change.of(
                  Subject.SECRETARIAT_OFFICER,
                  id,
                  ChangeType.OFFICER_CORRECTED,
                  LocalDate.now(clock),
                  null,
                  null,
                  null,
                  actor)
              .with(new Personal(id, before, after)));
    }
    return queries.find(id).orElseThrow();
  }
}
