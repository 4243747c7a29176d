package org.wego.membership.regionaloffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;

/** What becomes of Regional Offices whose host leaves the membership (G4). */
@ApplicationScoped
public class LeaveHostedOffices {

  @Inject RegionalOffices offices;
  @Inject RecordChange recordChange;

  /**
   * Closes what the member hosts: there is no office without a host that is a member. The caller
   * holds the member's lock.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void close(UUID memberId, LocalDate day, String reason, String actor) {
    offices.acquire();
    for (RegionalOffice office : offices.lockHostedBy(memberId, day)) {
      OfficeText before = office.text();
      LocalDate first = before.establishedOn().plusDays(1);
      office.close(day.isBefore(first) ? first : day);
      record(office, before, ChangeType.REGIONAL_OFFICE_CLOSED, day, reason, actor);
    }
    offices.flush();
  }

  /** Leaves what the member hosts to its successor; the caller holds the locks of both. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void handOver(UUID memberId, UUID successor, LocalDate day, String actor) {
    offices.acquire();
    for (RegionalOffice office : offices.lockHostedBy(memberId, day)) {
      OfficeText before = office.text();
      office.moveTo(successor);
      record(office, before, ChangeType.REGIONAL_OFFICE_UPDATED, day, "Handed over", actor);
    }
    offices.flush();
  }

  private void record(
      RegionalOffice office,
      OfficeText before,
      ChangeType type,
      LocalDate day,
      String reason,
      String actor) {
    recordChange.record(
        Change.of(
            Subject.REGIONAL_OFFICE, office.id(), type, day, reason, before, office.text(), actor));
  }
}
