package org.wego.events.standing.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.events.standing.KnownStanding;
import org.wego.events.standing.Standing;

/** The fields of a standing event that events reads. */
record StandingPayload(UUID memberId, Standing standing, LocalDate since) {

  KnownStanding toStanding() {
    return new KnownStanding(memberId, standing, since);
  }
}
