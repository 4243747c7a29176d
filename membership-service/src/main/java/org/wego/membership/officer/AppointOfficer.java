package org.wego.membership.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.Personal;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.membership.leadership.LeadershipQueries;
import org.wego.membership.leadership.Office;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Records whom the President City appoints to lead the Secretariat (G3). */
@ApplicationScoped
public class AppointOfficer {

  @Inject Officers officers;
  @Inject OfficerQueries queries;
  @Inject LeadershipQueries leadership;
  @Inject RecordChange recordChange;
  @Inject Clock clock;

  /**
   * Appoints the person.
   *
   * @throws ProblemException OFFICER_APPOINTED_BY when the one that appoints is not the President
   *     City on that day, OFFICER_DATES, OFFICER_PRESENT
   */
  @Transactional
  public OfficerDetails appoint(Appointment appointment, String actor) {
    UUID president = requirePresident(appointment);
    new Faults()
        .addIf(
            appointment.to() != null && !appointment.to().isAfter(appointment.from()),
            "/to",
            MembershipError.OFFICER_DATES.name(),
            "It ends before it begins")
        .throwIfAny(MembershipError.OFFICER_DATES);
    officers.acquire();
    officers
        .between(appointment.office(), appointment.from(), appointment.to())
        .ifPresent(
            other -> {
              throw new ProblemException(
                      MembershipError.OFFICER_PRESENT,
                      "There is a " + appointment.office() + " on these days already")
                  .with("existing", "/api/v1/secretariat-officers/" + other.id());
            });
    Officer officer = new Officer(appointment, president, clock.instant(), actor);
    officers.persistAndFlush(officer);
    recordChange.record(
        Change.of(
                Subject.SECRETARIAT_OFFICER,
                officer.id(),
                ChangeType.OFFICER_APPOINTED,
                officer.from(),
                null,
                null,
                Map.of(
                    "office", officer.office(), "from", officer.from(), "appointedBy", president),
                actor)
            .with(new Personal(officer.id(), null, officer.names())));
    return queries.find(officer.id()).orElseThrow();
  }

  private UUID requirePresident(Appointment appointment) {
    LocalDate day = appointment.from();
    List<UUID> presidents = leadership.holdersOn(List.of(Office.PRESIDENT_CITY), day);
    new Faults()
        .addIf(
            presidents.isEmpty(),
            "/from",
            MembershipError.OFFICER_APPOINTED_BY.name(),
            "No President City is known of " + day)
        .addIf(
            !presidents.isEmpty()
                && appointment.appointedBy() != null
                && !presidents.contains(appointment.appointedBy()),
            "/appointedBy",
            MembershipError.OFFICER_APPOINTED_BY.name(),
            "The President City of " + day + " is another one")
        .throwIfAny(MembershipError.OFFICER_APPOINTED_BY);
    return presidents.get(0);
  }
}
