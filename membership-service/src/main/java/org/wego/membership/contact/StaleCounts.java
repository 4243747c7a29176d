package org.wego.membership.contact;

import org.wego.membership.organization.Region;

/**
 * How current the contacts of a region's members are.
 *
 * @param members present members
 * @param staleMembers those of them with a stale contact
 * @param membersWithoutContact those without any
 */
public record StaleCounts(
    Region region,
    long members,
    long staleMembers,
    long membersWithoutContact,
    long contacts,
    long staleContacts) {}
