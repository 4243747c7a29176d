package org.wego.events.member.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wego.events.member.FollowMember;
import org.wego.platform.messaging.inbox.IncomingEvent;
import org.wego.platform.messaging.inbox.StreamConsumer;

/** Keeps who is a member, from the events of members, each of which carries the whole state. */
@ApplicationScoped
public class MemberEvents implements StreamConsumer {

  static final String NAME = "events.member";

  @Inject FollowMember followMember;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String topic() {
    return "wego.membership.member.v1";
  }

  @Override
  public void apply(IncomingEvent event) {
    if (event.type().startsWith("org.wego.membership.member-") && event.type().endsWith(".v1")) {
      followMember.follow(event.dataAs(MemberPayload.class).toMember());
    }
  }
}
