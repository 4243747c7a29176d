package org.wego.membership.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Finds pairs of present members of a country that may be one organization, because of their names
 * (M8). It refuses nothing: the Secretariat merges or ignores each pair, and what it ignored does
 * not come back.
 */
@ApplicationScoped
public class FindDuplicates {

  static final String SIMILAR =
      """
      INSERT INTO duplicate_candidate
        (first_id, second_id, country, similarity, state, found_at)
      SELECT DISTINCT least(n.id, other.id), greatest(n.id, other.id), n.country,
        round(similarity(n.loose_key, other.loose_key)::numeric, 3), 'OPEN', ?::timestamptz
      FROM member n CROSS JOIN LATERAL (
        SELECT o.id, o.loose_key
        FROM member o
        WHERE o.live AND o.country = n.country AND o.id <> n.id AND o.loose_key % n.loose_key
        ORDER BY o.loose_key <-> n.loose_key, o.id
        LIMIT ?
      ) other
      WHERE n.live AND n.id = ANY (?)
      ON CONFLICT ON CONSTRAINT uq_duplicate_candidate_pair DO NOTHING
      """;

  // By a hash, which no index serves: one pass over all members beats a search for each of many.
  private static final String SAME =
      """
      INSERT INTO duplicate_candidate
        (first_id, second_id, country, similarity, state, found_at)
      SELECT DISTINCT least(n.id, o.id), greatest(n.id, o.id), n.country, 1.000, 'OPEN',
        ?::timestamptz
      FROM member n JOIN member o
        ON o.live AND o.id <> n.id
          AND md5(o.country || o.loose_key) = md5(n.country || n.loose_key)
      WHERE n.live AND n.id = ANY (?)
      ON CONFLICT ON CONSTRAINT uq_duplicate_candidate_pair DO NOTHING
      """;

  @Inject DataSource dataSource;
  @Inject DuplicateConfig config;
  @Inject Clock clock;

  /**
   * Compares members with all others of their countries, with one statement for all of them.
   *
   * @return how many pairs are new
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int among(Collection<UUID> memberIds) {
    boolean few = memberIds.size() <= config.mostAtOnce();
    try (Connection connection = dataSource.getConnection()) {
      if (few) {
        set(connection, "pg_trgm.similarity_threshold", Double.toString(config.similarity()));
      } else {
        // The members were written a moment ago, so the planner knows nothing of them yet, and a
        // nested loop over all of them would take hours.
        set(connection, "enable_nestloop", "off");
      }
      try (PreparedStatement insert = connection.prepareStatement(few ? SIMILAR : SAME)) {
        int next = 1;
        insert.setObject(next++, clock.instant().atOffset(ZoneOffset.UTC));
        if (few) {
          insert.setInt(next++, config.mostForOne());
        }
        insert.setArray(next, connection.createArrayOf("uuid", memberIds.toArray()));
        return insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The members cannot be compared", e);
    }
  }

  /** As {@link #among}, after a new name: the pairs that were open for the old one are gone. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void afterRenaming(UUID memberId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM duplicate_candidate WHERE state = 'OPEN' AND ? IN (first_id, second_id)")) {
      delete.setObject(1, memberId);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The pairs of the old name cannot be removed", e);
    }
    among(List.of(memberId));
  }

  /** For this transaction only; the threshold, because only an operator can use the index. */
  private static void set(Connection connection, String setting, String value) throws SQLException {
    try (PreparedStatement set = connection.prepareStatement("SELECT set_config(?, ?, true)")) {
      set.setString(1, setting);
      set.setString(2, value);
      set.execute();
    }
  }
}
