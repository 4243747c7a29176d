package org.wego.membership.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.wego.membership.RowArrays;
import org.wego.platform.id.Ids;

/**
 * Inserts many contacts at once, set-based: three statements for every few thousand of them, their
 * history among them.
 */
@ApplicationScoped
class InsertContacts {

  private static final int BATCH = 5_000;

  private static final String INSERT_CONTACTS =
      """
      INSERT INTO member_contact (id, member_id, type, name, native_name, title, email, phone,
        language, verified_at, verified_by, recorded_at)
      SELECT r.*, ?
      FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::timestamptz[], ?::text[]) r
      """;

  private static final String INSERT_VERIFICATIONS =
      """
      INSERT INTO contact_verification (id, member_id, contact_id, verified_at, channel, verified_by)
      SELECT r.*, 'IMPORT', ?
      FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[]) r
      """;

  @Inject DataSource dataSource;
  @Inject ContactChanges changes;
  @Inject Freshness freshness;
  @Inject Clock clock;

  /** Inserts the contacts of the rows. */
  @Transactional(Transactional.TxType.MANDATORY)
  void insert(List<ContactRow> rows, String actor) {
    Instant now = clock.instant();
    for (int start = 0; start < rows.size(); start += BATCH) {
      List<ContactDetails> batch =
          rows.subList(start, Math.min(start + BATCH, rows.size())).stream()
              .map(row -> details(row, now, actor))
              .toList();
      insertBatch(batch, now, actor);
      changes.imported(batch, actor);
    }
  }

  private ContactDetails details(ContactRow row, Instant now, String actor) {
    Instant verifiedAt = row.verifiedOn() == null ? null : freshness.startOf(row.verifiedOn());
    return new ContactDetails(
        Ids.next(),
        row.memberId(),
        row.contact(),
        now,
        verifiedAt,
        verifiedAt == null ? null : actor,
        freshness.dueOn(verifiedAt, now),
        freshness.isStale(verifiedAt),
        0);
  }

  private void insertBatch(List<ContactDetails> batch, Instant now, String actor) {
    try (Connection connection = dataSource.getConnection()) {
      try (PreparedStatement insert = connection.prepareStatement(INSERT_CONTACTS)) {
        insert.setObject(1, now.atOffset(ZoneOffset.UTC));
        new RowArrays<>(connection, insert, batch, 2)
            .add("uuid", ContactDetails::id)
            .add("uuid", ContactDetails::memberId)
            .add("text", row -> row.contact().type().name())
            .add("text", row -> row.contact().name())
            .add("text", row -> row.contact().nativeName())
            .add("text", row -> row.contact().title())
            .add("text", row -> row.contact().email())
            .add("text", row -> row.contact().phone())
            .add("text", row -> row.contact().language())
            .add("text", row -> row.verifiedAt() == null ? null : row.verifiedAt().toString())
            .add("text", ContactDetails::verifiedBy);
        insert.executeUpdate();
      }
      List<ContactDetails> verified =
          batch.stream().filter(row -> row.verifiedAt() != null).toList();
      try (PreparedStatement insert = connection.prepareStatement(INSERT_VERIFICATIONS)) {
        insert.setString(1, actor);
        new RowArrays<>(connection, insert, verified, 2)
            .add("uuid", row -> Ids.next())
            .add("uuid", ContactDetails::memberId)
            .add("uuid", ContactDetails::id)
            .add("text", row -> row.verifiedAt().toString());
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The contacts cannot be written", e);
    }
  }
}
