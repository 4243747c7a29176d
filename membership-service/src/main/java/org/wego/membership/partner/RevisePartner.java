package org.wego.membership.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.platform.text.NameKey;

/** Changes what a partner is called and where it is found. */
@ApplicationScoped
public class RevisePartner {

  @Inject Partners partners;
  @Inject RecordChange history;
  @Inject Clock clock;

  /**
   * Changes the partner.
   *
   * @param revision what it becomes, from what it is; refuses a caller who read another version
   */
  @Transactional
  public PartnerDetails revise(
      UUID id, Function<PartnerDetails, PartnerProfile> revision, String actor) {
    Partner partner = partners.lock(id);
    PartnerDetails before = partner.details();
    PartnerProfile revised = revision.apply(before);
    if (!revised.equals(before.profile())) {
      partners.requireFree(NameKey.of(revised.name()), id);
      partner.describe(revised);
      partners.flush();
      history.record(
          Change.of(
              Subject.PARTNER,
              id,
              ChangeType.PARTNER_REVISED,
              LocalDate.now(clock),
              null,
              RecordedPartner.of(before),
              RecordedPartner.of(partner.details()),
              actor));
    }
    return partner.details();
  }
}
