package org.wego.membership.regionaloffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.wego.membership.MembershipError;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.membership.member.HoldMembers;
import org.wego.membership.member.MemberDetails;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Establishes Regional Offices and says anew what they are (G4). */
@ApplicationScoped
public class KeepRegionalOffice {

  @Inject RegionalOffices offices;
  @Inject RegionalOfficeQueries queries;
  @Inject HoldMembers holdMembers;
  @Inject RecordChange recordChange;
  @Inject Clock clock;

  /**
   * Establishes an office for a region that has none on those days.
   *
   * @throws ProblemException REGIONAL_OFFICE_EXISTS, REGIONAL_OFFICE_HOST, REGIONAL_OFFICE_DATES
   */
  @Transactional
  public RegionalOfficeDetails establish(OfficeText text, String actor) {
    requireHost(text);
    offices.acquire();
    requireOrder(text);
    refuseSecond(text, null);
    RegionalOffice office = new RegionalOffice(text, clock.instant(), actor);
    offices.persistAndFlush(office);
    record(
        office.id(),
        ChangeType.REGIONAL_OFFICE_ESTABLISHED,
        text.establishedOn(),
        null,
        text,
        actor);
    return queries.find(office.id()).orElseThrow();
  }

  /**
   * Changes the office, unless the caller's view of it is stale.
   *
   * @param change makes the new text from the present office, or refuses
   */
  @Transactional
  public RegionalOfficeDetails revise(
      UUID id, Function<RegionalOfficeDetails, OfficeText> change, String actor) {
    RegionalOfficeDetails present = queries.find(id).orElseThrow(KeepRegionalOffice::notFound);
    OfficeText text = change.apply(present);
    boolean opensAgain =
        present.closedOn() != null
            && (text.closedOn() == null || text.closedOn().isAfter(present.closedOn()));
    if (opensAgain || !text.hostId().equals(present.hostId())) {
      requireHost(text);
    }
    offices.acquire();
    RegionalOffice office =
        offices
            .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(KeepRegionalOffice::notFound);
    if (office.version() != present.version()) {
      throw new ProblemException(
          PlatformError.VERSION_STALE, "Read the office again and repeat the change on it");
    }
    OfficeText before = office.text();
    new Faults()
        .addIf(
            text.region() != before.region(),
            "/region",
            MembershipError.REGIONAL_OFFICE_REGION.name(),
            "An office stays with its region; close it and establish another")
        .throwIfAny(MembershipError.REGIONAL_OFFICE_REGION);
    requireOrder(text);
    refuseSecond(text, id);
    office.revise(text);
    offices.flush();
    if (!text.equals(before)) {
      boolean closes = text.closedOn() != null && !text.closedOn().equals(before.closedOn());
      record(
          id,
          closes ? ChangeType.REGIONAL_OFFICE_CLOSED : ChangeType.REGIONAL_OFFICE_UPDATED,
          closes ? text.closedOn() : LocalDate.now(clock),
          before,
          text,
          actor);
    }
    return queries.find(id).orElseThrow();
  }

  private void requireHost(OfficeText text) {
    MemberDetails host = holdMembers.hold(List.of(text.hostId())).get(text.hostId());
    new Faults()
        .addIf(
            host == null || host.present() == null,
            "/hostId",
            MembershipError.REGIONAL_OFFICE_HOST.name(),
            host == null
                ? "There is no member " + text.hostId()
                : host.organization().name() + " is not a member any more")
        .throwIfAny(MembershipError.REGIONAL_OFFICE_HOST);
  }

  private static void requireOrder(OfficeText text) {
    new Faults()
        .addIf(
            text.closedOn() != null && !text.closedOn().isAfter(text.establishedOn()),
            "/closedOn",
            MembershipError.REGIONAL_OFFICE_DATES.name(),
            "An office closes after it was established")
        .throwIfAny(MembershipError.REGIONAL_OFFICE_DATES);
  }

  private void refuseSecond(OfficeText text, UUID self) {
    queries
        .openBetween(text.region(), text.establishedOn(), text.closedOn())
        .filter(other -> !other.equals(self))
        .ifPresent(
            other -> {
              throw new ProblemException(
                      MembershipError.REGIONAL_OFFICE_EXISTS,
                      text.region() + " has an office on these days already")
                  .with("existing", "/api/v1/regional-offices/" + other);
            });
  }

  private void record(
      UUID id, ChangeType type, LocalDate day, OfficeText before, OfficeText after, String actor) {
    recordChange.record(
        Change.of(Subject.REGIONAL_OFFICE, id, type, day, null, before, after, actor));
  }

  private static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "There is no such Regional Office");
  }
}
