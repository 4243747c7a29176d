package org.wego.membership.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.membership.regionaloffice.LeaveHostedOffices;

/** Vacates the offices of a member whose membership ends (G2), and closes what it hosts (G4). */
@ApplicationScoped
public class VacateOffices {

  @Inject Sittings sittings;
  @Inject LeaveHostedOffices leaveHostedOffices;

  /**
   * Ends whatever the member holds on the day, or would hold after it; the caller holds the
   * member's lock and ends its Full period on the same day, before or after.
   *
   * @param how VACATED_BY_EXCLUSION or VACATED_BY_WITHDRAWAL
   * @return what was ended
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Holding> of(UUID memberId, LocalDate day, Ending how, String reason, String actor) {
    Sitting sitting = sittings.openOf(memberId, day, actor);
    List<Holding> ended = sitting.endAll(memberId, day, how, reason);
    sittings.close(sitting);
    leaveHostedOffices.close(memberId, day, reason, actor);
    return ended;
  }
}
