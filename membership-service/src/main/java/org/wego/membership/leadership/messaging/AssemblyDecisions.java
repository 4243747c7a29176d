package org.wego.membership.leadership.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wego.membership.leadership.SeatElected;
import org.wego.platform.messaging.inbox.IncomingEvent;
import org.wego.platform.messaging.inbox.StreamConsumer;

/** Opens terms and seats the elected, as General Assemblies decide (G2a). */
@ApplicationScoped
public class AssemblyDecisions implements StreamConsumer {

  static final String NAME = "membership.assembly-decisions";

  private static final String ELECTION_DECIDED = "org.wego.events.election-decided.v1";

  /** In whose name the history has it. */
  private static final String ACTOR = "/wego/events";

  @Inject SeatElected seatElected;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String topic() {
    return "wego.events.assembly-decision.v1";
  }

  @Override
  public void apply(IncomingEvent event) {
    if (event.type().equals(ELECTION_DECIDED)) {
      seatElected.seat(event.dataAs(ElectionPayload.class).toResult(), ACTOR);
    }
  }
}
