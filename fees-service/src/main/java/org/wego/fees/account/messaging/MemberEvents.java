package org.wego.fees.account.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wego.fees.account.FollowMember;
import org.wego.fees.exemption.RecordReferralCredit;
import org.wego.platform.messaging.inbox.IncomingEvent;
import org.wego.platform.messaging.inbox.StreamConsumer;

/**
 * Keeps the billing accounts from the events of members, each of which carries the whole state, and
 * the credits of members (M12), each told once.
 */
@ApplicationScoped
public class MemberEvents implements StreamConsumer {

  static final String NAME = "fees.member";

  @Inject FollowMember followMember;
  @Inject RecordReferralCredit recordReferralCredit;

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
      followMember.follow(event.dataAs(MemberPayload.class).toState());
    } else if (event.type().equals("org.wego.membership.referral-credited.v1")) {
      recordReferralCredit.record(event.dataAs(ReferralCreditedPayload.class).toCredit());
    }
  }
}
