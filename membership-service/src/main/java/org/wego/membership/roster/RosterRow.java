package org.wego.membership.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.member.NewMember;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Organization;
import org.wego.platform.id.Ids;

/**
 * A well-formed row of a roster.
 *
 * @param line where it stands in the file; the header is line 1
 * @param id the member's fixed id, {@code null} when the import gives one
 */
record RosterRow(
    long line,
    UUID id,
    Organization organization,
    boolean founding,
    Category category,
    LocalDate since) {

  NewMember toNewMember() {
    return new NewMember(id == null ? Ids.next() : id, organization, founding, category, since);
  }
}
