package org.wego.events.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.PrintedCode;
import org.wego.events.delegation.DelegationScope;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads letters of invitation; those of others are not found. */
@ApplicationScoped
public class LetterQueries {

  private static final SqlListing<LetterDetails> LIST =
      new SqlListing<>(
          Keyset.<LetterDetails, UUID>endingIn("r.id", UUID.class, LetterDetails::id)
              .by("requestedAt", "r.requested_at", Instant.class, LetterDetails::requestedAt)
              .defaultSort("requestedAt"),
          LetterQueries::read);

  private static final String ROWS =
      """
      SELECT l.*
        FROM visa_letter l
        JOIN participant p ON p.id = l.participant_id
        JOIN delegation d ON d.id = p.delegation_id
       WHERE l.event_id = ? AND\s"""
          + DelegationScope.SELF_CONDITION;

  @Inject Passports passports;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * The letters of an event within the scope and to the caller, in the order in which they were
   * asked for.
   */
  public Page<LetterDetails> list(
      UUID eventId, DelegationScope scope, LetterState state, PageRequest request) {
    List<Object> parameters = scope.selfParametersAfter(eventId);
    parameters.addAll(Arrays.asList(state, state));
    return LIST.page(sql, ROWS + "AND (?::text IS NULL OR l.state = ?)", parameters, request);
  }

  /** One letter, unless it is out of the scope and to somebody else. */
  public Optional<LetterDetails> find(UUID eventId, UUID id, DelegationScope scope) {
    List<Object> parameters = scope.selfParametersAfter(eventId);
    parameters.add(id);
    return sql.find(ROWS + "AND l.id = ?", LetterQueries::read, parameters.toArray());
  }

  /** What a letter says of the passport, empty once that was erased. */
  public Optional<Passport> passport(UUID letterId) {
    return passports.find(letterId);
  }

  /** What the public learns by a code. */
  public Optional<ConfirmedLetter> confirm(PrintedCode code) {
    return sql.find(
        """
        SELECT l.code, l.issued_on, l.valid_until, e.title, e.starts_on, e.ends_on,
               d.organization_name, d.country,
               e.state = 'PUBLISHED' AND p.removed_at IS NULL AND p.erased_at IS NULL
                 AND p.approved_at IS NOT NULL
                 AND d.state IN ('PENDING', 'APPROVED', 'CHECKED_IN')
                 AND (l.valid_until + 1)::timestamp AT TIME ZONE e.time_zone > ? AS valid
          FROM visa_letter l
          JOIN event e ON e.id = l.event_id
          JOIN participant p ON p.id = l.participant_id
          JOIN delegation d ON d.id = p.delegation_id
         WHERE l.code = ?
        """,
        LetterQueries::readConfirmed,
        clock.instant(),
        code.value());
  }

  private static ConfirmedLetter readConfirmed(ResultSet row) throws SQLException {
    return new ConfirmedLetter(
        new PrintedCode(row.getString("code")),
        row.getString("title"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getString("organization_name"),
        row.getString("country"),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getBoolean("valid"));
  }

  private static LetterDetails read(ResultSet row) throws SQLException {
    String code = row.getString("code");
    return new LetterDetails(
        row.getObject("id", UUID.class),
        row.getObject("event_id", UUID.class),
        row.getObject("participant_id", UUID.class),
        LetterState.valueOf(row.getString("state")),
        instant(row, "requested_at"),
        instant(row, "reviewed_at"),
        row.getString("refusal_reason"),
        code == null ? null : new PrintedCode(code),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        instant(row, "passport_erased_at"),
        row.getLong("version"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime told = row.getObject(column, OffsetDateTime.class);
    return told == null ? null : told.toInstant();
  }
}
