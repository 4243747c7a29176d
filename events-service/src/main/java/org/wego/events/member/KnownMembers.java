package org.wego.events.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.MemberCategory;
import org.wego.events.OrganizationType;
import org.wego.events.Region;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.text.NameKey;

/** Looks up members, present and former. */
@ApplicationScoped
public class KnownMembers {

  @Inject Sql sql;

  public Optional<KnownMember> find(UUID memberId) {
    return sql.find("SELECT * FROM known_member WHERE member_id = ?", KnownMembers::read, memberId);
  }

  /** The present member of this name in this country, told by the comparable form (M8). */
  public Optional<KnownMember> named(String name, String country) {
    return sql
        .list(
            """
            SELECT * FROM known_member
             WHERE country = ? AND name_key = ? AND category IS NOT NULL
             ORDER BY member_id LIMIT 1
            """,
            KnownMembers::read,
            country,
            NameKey.of(name))
        .stream()
        .findFirst();
  }

  private static KnownMember read(ResultSet row) throws SQLException {
    String category = row.getString("category");
    return new KnownMember(
        row.getObject("member_id", UUID.class),
        row.getString("name"),
        row.getString("native_name"),
        OrganizationType.valueOf(row.getString("organization_type")),
        Region.valueOf(row.getString("region")),
        row.getString("country"),
        category == null ? null : MemberCategory.valueOf(category));
  }
}
