package org.wego.membership.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;

/** Records a memorandum that was signed with a partner (G6). */
@ApplicationScoped
public class SignMemorandum {

  @Inject Partners partners;
  @Inject RecordChange history;
  @Inject Clock clock;

  /** Records it; the partner shows it from then on. */
  @Transactional
  public PartnerDetails sign(UUID partnerId, MemorandumTerms terms, String actor) {
    LocalDate today = LocalDate.now(clock);
    terms.requirePossible(today);
    Partner partner = partners.lockForChild(partnerId);
    PartnerDetails before = partner.details();
    partner.sign(terms, clock.instant(), actor);
    partners.flush();
    history.record(
        Change.of(
            Subject.PARTNER,
            partnerId,
            ChangeType.MEMORANDUM_SIGNED,
            terms.signed().from(),
            null,
            RecordedPartner.of(before),
            RecordedPartner.of(partner.details()),
            actor));
    return partner.details();
  }
}
