package org.wego.membership.member.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.wego.membership.member.MemberEvent;
import org.wego.membership.member.MemberEvents;
import org.wego.platform.messaging.outbox.Outbox;
import org.wego.platform.messaging.outbox.OutgoingEvent;

/** Translates what happened to members into the records of the contract. */
@ApplicationScoped
class MemberOutbox implements MemberEvents {

  static final String TOPIC = "wego.membership.member.v1";

  static final Map<Class<? extends MemberEvent>, String> TYPES =
      Map.of(
          MemberEvent.Registered.class, "org.wego.membership.member-registered.v1",
          MemberEvent.Approved.class, "org.wego.membership.member-approved.v1",
          MemberEvent.Updated.class, "org.wego.membership.member-updated.v1",
          MemberEvent.Withdrawn.class, "org.wego.membership.member-withdrawn.v1",
          MemberEvent.Excluded.class, "org.wego.membership.member-excluded.v1",
          MemberEvent.Merged.class, "org.wego.membership.member-merged.v1",
          MemberEvent.Split.class, "org.wego.membership.member-split.v1",
          MemberEvent.ReferralCredited.class, "org.wego.membership.referral-credited.v1",
          MemberEvent.Snapshot.class, "org.wego.membership.member-snapshot.v1");

  @Inject Outbox outbox;

  @Override
  public void publish(List<? extends MemberEvent> events) {
    outbox.append(events.stream().map(MemberOutbox::toOutgoing).toList());
  }

  private static OutgoingEvent toOutgoing(MemberEvent event) {
    return OutgoingEvent.of(
        TOPIC,
        event.member().id(),
        event.sequence(),
        TYPES.get(event.getClass()),
        event.at(),
        payload(event));
  }

  private static Object payload(MemberEvent event) {
    return event instanceof MemberEvent.ReferralCredited credited
        ? ReferralCreditedPayload.from(credited)
        : MemberPayload.from(event.member());
  }
}
