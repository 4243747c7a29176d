package org.wego.events.attendance.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wego.events.attendance.AttendanceFact;
import org.wego.events.attendance.AttendanceStream;
import org.wego.platform.messaging.outbox.Outbox;
import org.wego.platform.messaging.outbox.OutgoingEvent;

/** Translates the attendance of delegations into the records of the contract. */
@ApplicationScoped
class AttendanceOutbox implements AttendanceStream {

  static final String TOPIC = "wego.events.attendance.v1";

  private static final String RECORDED = "org.wego.events.attendance-recorded.v1";
  private static final String SNAPSHOT = "org.wego.events.attendance-snapshot.v1";

  @Inject Outbox outbox;

  @Override
  public void append(List<AttendanceFact> facts) {
    outbox.append(facts.stream().map(AttendanceOutbox::toOutgoing).toList());
  }

  private static OutgoingEvent toOutgoing(AttendanceFact fact) {
    return OutgoingEvent.of(
        TOPIC,
        fact.delegationId(),
        fact.sequence(),
        fact.snapshot() ? SNAPSHOT : RECORDED,
        fact.at(),
        AttendancePayload.from(fact));
  }
}
