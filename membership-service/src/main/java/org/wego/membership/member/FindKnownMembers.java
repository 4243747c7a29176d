package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Organization;
import org.wego.membership.organization.OrganizationType;
import org.wego.membership.organization.Region;

/** Finds, in one statement, which of many organizations are known already. */
@ApplicationScoped
public class FindKnownMembers {

  private static final String SELECT =
      """
      SELECT m.id, m.name, m.native_name, m.organization_type, m.country, m.region, m.population,
        m.population_year, m.address, m.founding, m.live,
        array_agg(p.category ORDER BY p.valid_from) FILTER (WHERE p.id IS NOT NULL) AS categories,
        array_agg(p.valid_from ORDER BY p.valid_from) FILTER (WHERE p.id IS NOT NULL) AS starts,
        array_agg(p.valid_to ORDER BY p.valid_from) FILTER (WHERE p.id IS NOT NULL) AS ends
      FROM member m LEFT JOIN member_period p ON p.member_id = m.id
      WHERE m.id = ANY (?)
        OR (m.live AND (m.country, m.name_key) IN (SELECT * FROM unnest(?::text[], ?::text[])))
      GROUP BY m.id
      """;

  @Inject DataSource dataSource;

  /**
   * The members that have one of the ids, and the present members that are one of the organizations
   * (M8).
   */
  public List<KnownMember> find(Collection<UUID> ids, Collection<Organization> organizations) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      select.setArray(
          2,
          connection.createArrayOf(
              "text", organizations.stream().map(Organization::country).toArray()));
      select.setArray(
          3,
          connection.createArrayOf(
              "text", organizations.stream().map(Organization::nameKey).toArray()));
      List<KnownMember> known = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          known.add(toKnownMember(rows));
        }
      }
      return known;
    } catch (SQLException e) {
      throw new IllegalStateException("The members cannot be read", e);
    }
  }

  private static KnownMember toKnownMember(ResultSet row) throws SQLException {
    Organization organization =
        new Organization(
            row.getString("name"),
            row.getString("native_name"),
            OrganizationType.valueOf(row.getString("organization_type")),
            row.getString("country"),
            Region.valueOf(row.getString("region")),
            row.getObject("population", Long.class),
            row.getObject("population_year", Integer.class),
            row.getString("address"));
    return new KnownMember(
        row.getObject("id", UUID.class),
        organization,
        row.getBoolean("founding"),
        row.getBoolean("live"),
        periods(row.getArray("categories"), row.getArray("starts"), row.getArray("ends")));
  }

  private static List<Period> periods(Array categories, Array starts, Array ends)
      throws SQLException {
    List<Period> periods = new ArrayList<>();
    if (categories != null) {
      String[] names = (String[]) categories.getArray();
      Date[] from = (Date[]) starts.getArray();
      Date[] to = (Date[]) ends.getArray();
      for (int i = 0; i < names.length; i++) {
        periods.add(
            new Period(
                Category.valueOf(names[i]),
                from[i].toLocalDate(),
                to[i] == null ? null : to[i].toLocalDate()));
      }
    }
    return periods;
  }
}
