package org.wego.events.member.messaging;

import java.util.UUID;
import org.wego.events.MemberCategory;
import org.wego.events.OrganizationType;
import org.wego.events.Region;
import org.wego.events.member.KnownMember;

/** The fields of a member event that events reads. */
record MemberPayload(
    UUID memberId,
    String name,
    String nativeName,
    OrganizationType organizationType,
    Region region,
    String country,
    MemberCategory category) {

  KnownMember toMember() {
    return new KnownMember(memberId, name, nativeName, organizationType, region, country, category);
  }
}
