package org.wego.events.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Tells who may cast the vote of a member at an Assembly now, and on which paper (E6). */
@ApplicationScoped
public class Credentials {

  /**
   * The credentials of an event with what each is worth at an instant, told in one place for
   * everything that asks. The parameters are the instant and the event.
   */
  private static final String CREDENTIAL =
      """
      SELECT c.*, p.name AS participant_name, p.subject AS login, m.name AS member_name,
             CASE
               WHEN c.revoked_at IS NOT NULL THEN 'REVOKED'
               WHEN c.valid_until <= t.at THEN 'EXPIRED'
               WHEN p.approved_at IS NULL OR p.removed_at IS NOT NULL OR p.erased_at IS NOT NULL
                 OR d.state IN ('DECLINED', 'WITHDRAWN') THEN 'NOT_APPROVED'
               WHEN c.subject IS DISTINCT FROM p.subject THEN 'LOGIN_CHANGED'
               WHEN c.role = 'ALTERNATE' AND EXISTS (
                 SELECT FROM credential h
                   JOIN participant hp ON hp.id = h.participant_id
                  WHERE h.event_id = c.event_id AND h.member_id = c.member_id AND h.role = 'HEAD'
                    AND h.revoked_at IS NULL AND h.valid_until > t.at
                    AND h.subject = hp.subject
                    AND hp.checked_in_at IS NOT NULL AND hp.approved_at IS NOT NULL
                    AND hp.removed_at IS NULL AND hp.erased_at IS NULL) THEN 'HEAD_CASTS'
               WHEN c.subject IS NULL THEN 'NO_LOGIN'
               ELSE 'MAY_CAST'
             END AS casting_right
        FROM credential c
       CROSS JOIN (SELECT ?::timestamptz AS at) t
        JOIN participant p ON p.id = c.participant_id
        JOIN delegation d ON d.id = p.delegation_id
        JOIN known_member m ON m.member_id = c.member_id
       WHERE c.event_id = ?
      """;

  private static final SqlListing<Credential> LIST =
      new SqlListing<>(
          Keyset.<Credential, UUID>endingIn("r.id", UUID.class, Credential::id)
              .by("memberName", "r.member_name", String.class, Credential::memberName)
              .by("role", "r.role", String.class, credential -> credential.role().name())
              .by("acceptedAt", "r.accepted_at", Instant.class, Credential::acceptedAt)
              .defaultSort("memberName,role"),
          Credentials::read);

  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Narrows the list; what is {@code null} does not.
   *
   * @param castingRight what the credential has to be worth now
   */
  public record Wanted(UUID memberId, CredentialRole role, CastingRight castingRight) {}

  /** Whether this login casts the vote of this member at this moment. */
  public boolean mayCast(UUID eventId, UUID memberId, String subject) {
    return castingRight(eventId, memberId, subject) == CastingRight.MAY_CAST;
  }

  /**
   * Whether this login casts the vote of this member at this moment, or why not; where it has had
   * several credentials, as the last one says. It is the login for which the credential was
   * accepted that casts: a delegation cannot hand it on by naming another one.
   */
  public CastingRight castingRight(UUID eventId, UUID memberId, String subject) {
    return sql.find(
            "SELECT r.casting_right FROM ("
                + CREDENTIAL
                + ") r WHERE r.member_id = ? AND ? IN (r.subject, r.login)"
                + " ORDER BY r.revoked_at IS NOT NULL, r.casting_right <> 'MAY_CAST',"
                + " r.accepted_at DESC, r.id DESC LIMIT 1",
            row -> CastingRight.valueOf(row.getString(1)),
            clock.instant(),
            eventId,
            memberId,
            subject)
        .orElse(CastingRight.NO_CREDENTIAL);
  }

  /**
   * The credentials of an event.
   *
   * @param memberScope whose own are wanted, {@code null} for everybody's
   */
  public Page<Credential> page(UUID eventId, UUID memberScope, Wanted wanted, PageRequest request) {
    StringBuilder rows = new StringBuilder("SELECT w.* FROM (").append(CREDENTIAL);
    rows.append(") w WHERE 1 = 1");
    List<Object> parameters = new ArrayList<>(List.of(clock.instant(), eventId));
    narrow(rows, parameters, "member_id", memberScope);
    narrow(rows, parameters, "member_id", wanted.memberId());
    narrow(rows, parameters, "role", wanted.role());
    narrow(rows, parameters, "casting_right", wanted.castingRight());
    return LIST.page(sql, rows.toString(), parameters, request);
  }

  /**
   * The credential.
   *
   * @param memberScope whose own it has to be, {@code null} for anybody's
   */
  public Optional<Credential> find(UUID eventId, UUID credentialId, UUID memberScope) {
    return sql.find(
            CREDENTIAL + " AND c.id = ?", Credentials::read, clock.instant(), eventId, credentialId)
        .filter(found -> memberScope == null || memberScope.equals(found.memberId()));
  }

  private static void narrow(
      StringBuilder rows, List<Object> parameters, String column, Object value) {
    if (value != null) {
      rows.append(" AND w.").append(column).append(" = ?");
      parameters.add(value);
    }
  }

  private static Credential read(ResultSet row) throws SQLException {
    return new Credential(
        row.getObject("id", UUID.class),
        row.getObject("event_id", UUID.class),
        row.getObject("member_id", UUID.class),
        row.getString("member_name"),
        CredentialRole.valueOf(row.getString("role")),
        row.getObject("participant_id", UUID.class),
        row.getString("participant_name"),
        row.getString("letter_reference"),
        row.getString("letter_sha256"),
        instant(row, "valid_until"),
        instant(row, "accepted_at"),
        instant(row, "revoked_at"),
        row.getString("revoked_reason"),
        CastingRight.valueOf(row.getString("casting_right")),
        row.getLong("version"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
