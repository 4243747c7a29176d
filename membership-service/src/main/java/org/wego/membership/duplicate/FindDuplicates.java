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

  static final String SIMILAR = "o.loose_key % n.loose_key";
  private static final String SAME = "o.loose_key = n.loose_key";

  static final String INSERT =
      """
      INSERT INTO duplicate_candidate
        (first_id, second_id, country, similarity, state, found_at)
      SELECT DISTINCT least(n.id, other.id), greatest(n.id, other.id), n.country,
        round(similarity(n.loose_key, other.loose_key)::numeric, 3), 'OPEN', ?::timestamptz
      FROM member n CROSS JOIN LATERAL (
        SELECT o.id, o.loose_key
        FROM member o
        WHERE o.live AND o.country = n.country AND o.id <> n.id AND %s
        ORDER BY o.loose_key <-> n.loose_key, o.id
        LIMIT ?
      ) other
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
        setThreshold(connection);
      }
      try (PreparedStatement insert =
          connection.prepareStatement(INSERT.formatted(few ? SIMILAR : SAME))) {
        insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
        insert.setInt(2, config.mostForOne());
        insert.setArray(3, connection.createArrayOf("uuid", memberIds.toArray()));
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

  /** For this transaction, because only an operator that reads a setting can use the index. */
  private void setThreshold(Connection connection) throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement("SELECT set_config('pg_trgm.similarity_threshold', ?, true)")) {
      set.setString(1, Double.toString(config.similarity()));
      set.execute();
    }
  }
}
