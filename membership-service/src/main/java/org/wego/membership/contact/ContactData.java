package org.wego.membership.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wego.membership.dataexport.MemberDataSource;
import org.wego.membership.dataexport.MemberSection;

/** A member's contacts, for its export. */
@ApplicationScoped
class ContactData implements MemberDataSource {

  @Override
  public List<MemberSection> sections() {
    return List.of(
        MemberSection.of(
            "contacts",
            "member_contact",
            """
            SELECT id, type, name, native_name, title, email, phone, language, recorded_at,
              verified_at, verified_by, asked_at
            FROM member_contact WHERE member_id = :member ORDER BY type, name, id
            """),
        MemberSection.of(
            "contactVerifications",
            "contact_verification",
            """
            SELECT contact_id, channel, evidence, verified_at, verified_by
            FROM contact_verification WHERE member_id = :member ORDER BY verified_at, id
            """));
  }
}
