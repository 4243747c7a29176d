package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds, in one statement, the present members that a file names. */
@ApplicationScoped
public class FindNamedMembers {

  private static final String SELECT =
      """
      SELECT m.id, m.country, m.name_key FROM member m
      WHERE m.live AND (m.country, m.name_key) IN (SELECT * FROM unnest(?::text[], ?::text[]))
      """;

  @Inject DataSource dataSource;

  /** The ids by name; a name that no present member has is left out (M8). */
  public Map<MemberName, UUID> find(Collection<MemberName> names) {
    List<MemberName> distinct = names.stream().distinct().toList();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setArray(
          1,
          connection.createArrayOf("text", distinct.stream().map(MemberName::country).toArray()));
      select.setArray(
          2,
          connection.createArrayOf("text", distinct.stream().map(MemberName::nameKey).toArray()));
      Map<MemberName, UUID> found = new HashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(
              new MemberName(rows.getString("country"), rows.getString("name_key")),
              rows.getObject("id", UUID.class));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("The members cannot be read", e);
    }
  }
}
