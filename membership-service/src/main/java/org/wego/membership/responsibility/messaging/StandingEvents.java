package org.wego.membership.responsibility.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.membership.responsibility.KeepStanding;
import org.wego.platform.messaging.inbox.IncomingEvent;
import org.wego.platform.messaging.inbox.StreamConsumer;

/** Keeps the standing of members (F14), for the years in which they are exempt (F8). */
@ApplicationScoped
class StandingEvents implements StreamConsumer {

  static final String NAME = "membership.standing";

  @Inject KeepStanding keepStanding;

  /** The fields that are read. */
  record Standing(UUID memberId, String standing, LocalDate since, List<Integer> exemptYears) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String topic() {
    return "wego.fees.standing.v1";
  }

  @Override
  public void apply(IncomingEvent event) {
    if (event.type().startsWith("org.wego.fees.standing-") && event.type().endsWith(".v1")) {
      Standing standing = event.dataAs(Standing.class);
      keepStanding.keep(
          standing.memberId(),
          standing.standing(),
          standing.since(),
          standing.exemptYears() == null ? List.of() : standing.exemptYears());
    }
  }
}
