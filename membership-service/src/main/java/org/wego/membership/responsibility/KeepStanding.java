package org.wego.membership.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps the standing that fees tells of (F14). */
@ApplicationScoped
public class KeepStanding {

  private static final String UPSERT =
      """
      INSERT INTO member_standing (member_id, standing, since, exempt_years) VALUES (?, ?, ?, ?)
      ON CONFLICT (member_id) DO UPDATE SET standing = excluded.standing, since = excluded.since,
        exempt_years = excluded.exempt_years
      """;

  @Inject DataSource dataSource;

  /** Keeps the present standing of a member, known or not. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(UUID memberId, String standing, LocalDate since, List<Integer> exemptYears) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      upsert.setObject(1, memberId);
      upsert.setString(2, standing);
      upsert.setObject(3, since);
      upsert.setArray(4, connection.createArrayOf("int4", exemptYears.toArray()));
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The standing cannot be written", e);
    }
  }
}
