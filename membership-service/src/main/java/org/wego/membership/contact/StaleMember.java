package org.wego.membership.contact;

import java.util.List;
import java.util.UUID;
import org.wego.membership.organization.Region;

/**
 * A row of the report of stale contacts: a member, and what is stale there.
 *
 * @param staleContacts empty when the member has no contact at all
 */
public record StaleMember(
    UUID memberId,
    String memberName,
    Region region,
    String country,
    List<ContactDetails> staleContacts) {

  /** A member whose contacts are read with those of the others on the page. */
  public StaleMember(UUID memberId, String memberName, Region region, String country) {
    this(memberId, memberName, region, country, List.of());
  }

  StaleMember with(List<ContactDetails> contacts) {
    return new StaleMember(memberId, memberName, region, country, contacts);
  }
}
