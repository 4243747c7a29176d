package org.wego.membership.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.platform.text.NameKey;

/** Registers a partner, with its first memorandum where there is one (G6). */
@ApplicationScoped
public class RegisterPartner {

  @Inject Partners partners;
  @Inject RecordChange history;
  @Inject Clock clock;

  /**
   * Registers the partner.
   *
   * @param first its memorandum, {@code null} for none yet
   */
  @Transactional
  public PartnerDetails register(PartnerProfile profile, MemorandumTerms first, String actor) {
    LocalDate today = LocalDate.now(clock);
    if (first != null) {
      first.requirePossible(today);
    }
    partners.requireFree(NameKey.of(profile.name()), null);
    Partner partner = new Partner(profile, clock.instant(), actor);
    if (first != null) {
      partner.sign(first, clock.instant(), actor);
    }
    partners.persistAndFlush(partner);
    history.record(
        Change.of(
            Subject.PARTNER,
            partner.id(),
            ChangeType.PARTNER_REGISTERED,
            today,
            null,
            null,
            RecordedPartner.of(partner.details()),
            actor));
    return partner.details();
  }
}
