package org.wego.membership.regionaloffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.application.ApplicationQueries;
import org.wego.membership.application.Visibility;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.membership.member.MemberQueries;
import org.wego.membership.member.MemberScope;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Records what a Regional Office did (G4). */
@ApplicationScoped
public class RecordActivity {

  @Inject RegionalOfficeQueries offices;
  @Inject OfficeActivities activities;
  @Inject MemberQueries members;
  @Inject ApplicationQueries applications;
  @Inject RecordChange recordChange;
  @Inject Clock clock;

  /**
   * Records it for the office's staff or the Secretariat.
   *
   * @throws ProblemException NOT_FOUND outside the scope, REGIONAL_OFFICE_ACTIVITY when its parts
   *     do not go together or lead out of the region
   */
  @Transactional
  public ActivityDetails record(UUID officeId, ActivityText text, MemberScope scope, String actor) {
    RegionalOfficeDetails office =
        offices
            .find(officeId, scope)
            .orElseThrow(
                () ->
                    new ProblemException(
                        PlatformError.NOT_FOUND, "There is no such Regional Office"));
    faults(office, text).throwIfAny(MembershipError.REGIONAL_OFFICE_ACTIVITY);
    OfficeActivity activity = new OfficeActivity(officeId, text, clock.instant(), actor);
    activities.persistAndFlush(activity);
    recordChange.record(
        Change.of(
            Subject.REGIONAL_OFFICE,
            officeId,
            ChangeType.REGIONAL_OFFICE_ACTIVITY_RECORDED,
            text.beginsOn(),
            null,
            null,
            activity.details(),
            actor));
    return activity.details();
  }

  private Faults faults(RegionalOfficeDetails office, ActivityText text) {
    String code = MembershipError.REGIONAL_OFFICE_ACTIVITY.name();
    boolean recruited = text.kind() == ActivityKind.MEMBER_RECRUITED;
    boolean names = text.memberId() != null || text.applicationId() != null;
    boolean outside =
        text.beginsOn().isBefore(office.establishedOn())
            || (office.closedOn() != null && !text.beginsOn().isBefore(office.closedOn()));
    return new Faults()
        .addIf(
            recruited && !names,
            "/memberId",
            code,
            "The member that was recruited, or its application, is wanted")
        .addIf(
            !recruited && names,
            "/memberId",
            code,
            "Only a recruitment names a member or an application")
        .addIf(
            text.endsOn() != null && text.endsOn().isBefore(text.beginsOn()),
            "/endsOn",
            code,
            "It ends before it begins")
        .addIf(outside, "/beginsOn", code, "The office is not open on that day")
        .addIf(
            text.memberId() != null
                && !members.isInScope(
                    text.memberId(), new MemberScope(false, office.region(), null)),
            "/memberId",
            code,
            "There is no such member in the office's region")
        .addIf(
            text.applicationId() != null
                && applications
                    .find(text.applicationId(), new Visibility(false, office.region(), null, null))
                    .isEmpty(),
            "/applicationId",
            code,
            "There is no such application in the office's region");
  }
}
