package org.wego.membership.award.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.membership.award.KeepAwards;
import org.wego.membership.award.MemberAward;
import org.wego.platform.messaging.inbox.IncomingEvent;
import org.wego.platform.messaging.inbox.StreamConsumer;

/** Keeps the prizes that members won, once their edition tells them (A9). */
@ApplicationScoped
class AwardEditionEvents implements StreamConsumer {

  static final String NAME = "membership.award-editions";

  @Inject KeepAwards keepAwards;
  @Inject Clock clock;

  /** The fields that are read. */
  record Edition(UUID editionId, int year, Instant announcedAt, List<Winner> winners) {}

  /** A prize and who won it; no member where {@code memberId} is {@code null}. */
  record Winner(UUID prizeId, String category, String kind, String title, UUID memberId) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String topic() {
    return "wego.awards.edition.v1";
  }

  @Override
  public void apply(IncomingEvent event) {
    if (event.type().startsWith("org.wego.awards.") && event.type().endsWith(".v1")) {
      Edition edition = event.dataAs(Edition.class);
      keepAwards.ofEdition(
          edition.editionId(),
          edition.winners().stream()
              .filter(winner -> winner.memberId() != null)
              .map(winner -> award(edition, winner))
              .toList());
    }
  }

  private MemberAward award(Edition edition, Winner winner) {
    return new MemberAward(
        winner.prizeId(),
        winner.memberId(),
        edition.editionId(),
        edition.year(),
        winner.category(),
        winner.kind(),
        winner.title(),
        LocalDate.ofInstant(edition.announcedAt(), clock.getZone()));
  }
}
