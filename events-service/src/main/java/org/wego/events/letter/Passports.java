package org.wego.events.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.delegation.DelegationChanged;
import org.wego.events.delegation.PersonErased;
import org.wego.platform.persistence.sql.Sql;

/** The passports of letters, for as long as they are needed. */
@ApplicationScoped
class Passports {

  private static final String ERASE =
      """
      WITH due AS (%s),
      erased AS (
        DELETE FROM visa_passport p USING due WHERE p.letter_id = due.id RETURNING p.letter_id
      )
      UPDATE visa_letter l
         SET passport_erased_at = ?, version = l.version + 1
        FROM erased WHERE erased.letter_id = l.id
      """;

  @Inject LetterConfig config;
  @Inject Sql sql;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  void keep(UUID letterId, Passport passport) {
    sql.update(
        """
        INSERT INTO visa_passport (letter_id, name, number, nationality, birth_date, expires_on)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        letterId,
        passport.name(),
        passport.number(),
        passport.nationality(),
        passport.birthDate(),
        passport.expiresOn());
  }

  Optional<Passport> find(UUID letterId) {
    return sql.find(
        "SELECT * FROM visa_passport WHERE letter_id = ?",
        row ->
            new Passport(
                row.getString("name"),
                row.getString("number"),
                row.getString("nationality"),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("expires_on", LocalDate.class)),
        letterId);
  }

  /** Erases the passport of a letter that does not need it any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  void erase(UUID letterId) {
    sql.update(ERASE.formatted("SELECT ?::uuid AS id"), letterId, clock.instant());
  }

  /** Erases the passport of a person who is erased. */
  void erase(@Observes PersonErased person) {
    sql.update(
        ERASE.formatted("SELECT id FROM visa_letter WHERE participant_id = ?"),
        person.participantId(),
        clock.instant());
  }

  /** Erases the passports of a delegation that does not come. */
  void erase(@Observes DelegationChanged delegation) {
    if (delegation.state().over()) {
      sql.update(
          ERASE.formatted(
              """
              SELECT l.id FROM visa_letter l
                JOIN participant p ON p.id = l.participant_id
               WHERE p.delegation_id = ?
              """),
          delegation.delegationId(),
          clock.instant());
    }
  }

  /** Erases the passports of events that are over for long enough, or cancelled. */
  @Transactional(Transactional.TxType.MANDATORY)
  int eraseDue() {
    Instant now = clock.instant();
    return sql.update(
        ERASE.formatted(
            """
            SELECT l.id
              FROM visa_letter l
              JOIN event e ON e.id = l.event_id
             WHERE l.passport_erased_at IS NULL
               AND (e.state = 'CANCELLED'
                    OR (e.ends_on + 1)::timestamp AT TIME ZONE e.time_zone <= ?)
               FOR UPDATE OF l SKIP LOCKED
            """),
        now.minus(config.passportsKept()),
        now);
  }
}
