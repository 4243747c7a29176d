package org.wego.awards.member.messaging;

import java.util.UUID;
import org.wego.awards.MemberCategory;
import org.wego.awards.OrganizationType;
import org.wego.awards.Region;
import org.wego.awards.member.KnownMember;

/** The fields of a member event that awards reads. */
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
