package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.wego.membership.organization.Organization;

/**
 * Keeps what was known of members on which days (M6). Whoever writes here holds the member's row,
 * and has flushed it.
 */
@ApplicationScoped
class MemberProfiles {

  private static final String COLUMNS =
      """
      name, native_name, name_key, native_name_key, organization_type, country, region, population,
        population_year, address
      """;

  private static final String BEGIN =
      """
      INSERT INTO member_profile (id, member_id, valid_from, %1$s)
      SELECT uuidv7(), id, '-infinity', %1$s FROM member WHERE id = ANY (?)
      """
          .formatted(COLUMNS);

  /** In place, where the last version begins on that day or later. */
  private static final String REPLACE =
      """
      UPDATE member_profile SET (%1$s) = (SELECT %1$s FROM member WHERE id = member_id)
      WHERE member_id = ? AND valid_to IS NULL AND valid_from >= ?
      """
          .formatted(COLUMNS);

  private static final String CLOSE =
      """
      UPDATE member_profile v SET valid_to = ? FROM member m
      WHERE m.id = ? AND v.member_id = m.id AND v.valid_to IS NULL
        AND (v.name, v.native_name, v.organization_type, v.country, v.region, v.population,
            v.population_year, v.address)
          IS DISTINCT FROM (m.name, m.native_name, m.organization_type, m.country, m.region,
            m.population, m.population_year, m.address)
      """;

  private static final String OPEN =
      """
      INSERT INTO member_profile (id, member_id, valid_from, %1$s)
      SELECT uuidv7(), id,
        CASE WHEN EXISTS (SELECT FROM member_profile WHERE member_id = m.id) THEN ?
          ELSE DATE '-infinity' END,
        %1$s
      FROM member m
      WHERE id = ?
        AND NOT EXISTS (SELECT FROM member_profile WHERE member_id = m.id AND valid_to IS NULL)
      """
          .formatted(COLUMNS);

  private static final String LAST_RENAMING =
      """
      SELECT max(valid_from) FROM (
        SELECT valid_from, name, lag(name) OVER (ORDER BY valid_from) AS name_before
        FROM member_profile WHERE member_id = ?
      ) version
      WHERE name_before <> name
      """;

  /** Lets the version of that day end there; the second statement begins it anew. */
  private static final String CUT =
      """
      UPDATE member_profile SET valid_to = ?
      WHERE member_id = ? AND valid_from < ? AND (valid_to IS NULL OR valid_to > ?)
      """;

  private static final String RESUME =
      """
      INSERT INTO member_profile (id, member_id, valid_from, valid_to, %1$s)
      SELECT uuidv7(), member_id, valid_to,
        (SELECT min(next.valid_from) FROM member_profile next
          WHERE next.member_id = cut.member_id AND next.valid_from > cut.valid_to),
        %1$s
      FROM member_profile cut
      WHERE member_id = ? AND valid_to = ?
        AND NOT EXISTS (SELECT FROM member_profile next
          WHERE next.member_id = cut.member_id AND next.valid_from = cut.valid_to)
      """
          .formatted(COLUMNS);

  private static final String RENAME =
      """
      UPDATE member_profile SET name = ?, name_key = ?, native_name = coalesce(?, native_name),
        native_name_key = coalesce(?, native_name_key)
      WHERE member_id = ? AND valid_from >= ?
      """;

  @Inject DataSource dataSource;

  /** The first versions of new members, in one statement. */
  @Transactional(Transactional.TxType.MANDATORY)
  void begin(Collection<UUID> memberIds) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(BEGIN)) {
      insert.setArray(1, connection.createArrayOf("uuid", memberIds.toArray()));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /**
   * Takes over from the member's row what holds from a day on, if that is anything new. Where a
   * version began later already, it holds from then; what is known first, holds since ever.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void keep(UUID memberId, LocalDate from) {
    execute(REPLACE, memberId, from);
    execute(CLOSE, from, memberId);
    execute(OPEN, from, memberId);
  }

  /** The day from which the member's present name holds; empty when it never had another one. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<LocalDate> lastRenaming(UUID memberId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LAST_RENAMING)) {
      select.setObject(1, memberId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getObject(1, LocalDate.class));
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /**
   * Gives every version from a day on another name; all else that changed since then stays.
   *
   * @param nativeName {@code null} when it stays as it is
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void rename(UUID memberId, Organization named, String nativeName, LocalDate from) {
    execute(CUT, from, memberId, from, from);
    execute(RESUME, memberId, from);
    execute(
        RENAME,
        named.name(),
        named.nameKey(),
        nativeName,
        nativeName == null ? null : named.nativeNameKey(),
        memberId,
        from);
  }

  private void execute(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static IllegalStateException failure(SQLException cause) {
    return new IllegalStateException("The profiles of members cannot be kept", cause);
  }
}
