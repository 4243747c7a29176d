package org.wego.events.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.MemberCategory;
import org.wego.events.event.KnownEvent;
import org.wego.events.member.KnownMember;
import org.wego.events.member.KnownMembers;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Accepts that a person casts the vote of a member, and revokes it (E6). */
@ApplicationScoped
public class AcceptCredential {

  @Inject HoldAssembly holdAssembly;
  @Inject KnownMembers members;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Accepts the credential for the login that the person has now, in place of what of the member or
   * the login has expired, or was for another login.
   */
  @Transactional
  public UUID accept(UUID eventId, NewCredential credential, String actor) {
    // Alone, so that nobody is accepted twice by two at once.
    KnownEvent assembly = holdAssembly.alone(eventId);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<Delegate> named = delegate(eventId, credential.participantId());
    Instant validUntil =
        credential.validUntil() == null ? assembly.endsAt() : credential.validUntil();
    check(named, validUntil, now);
    Delegate delegate = named.orElseThrow();
    revokeWorthless(eventId, delegate, now);
    requireFree(eventId, delegate, credential);
    UUID id = Ids.next();
    sql.update(
        """
        INSERT INTO credential (id, event_id, member_id, role, participant_id, subject,
                                letter_reference, letter_sha256, valid_until, accepted_at,
                                accepted_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        eventId,
        delegate.memberId(),
        credential.role(),
        credential.participantId(),
        delegate.subject(),
        credential.letterReference(),
        credential.letterSha256(),
        validUntil,
        now,
        actor);
    return id;
  }

  /** Takes the credential back, for good. */
  @Transactional
  public void revoke(UUID eventId, UUID credentialId, String reason, String actor) {
    holdAssembly.alone(eventId);
    // Locked, as what ends a membership revokes without holding the event.
    boolean revoked =
        sql.find(
                """
                SELECT revoked_at IS NOT NULL FROM credential WHERE event_id = ? AND id = ?
                   FOR UPDATE
                """,
                row -> row.getBoolean(1),
                eventId,
                credentialId)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such credential"));
    if (revoked) {
      throw new ProblemException(
          EventsError.CREDENTIAL_REVOKED, "The credential was revoked before");
    }
    sql.update(
        """
        UPDATE credential
           SET revoked_at = ?, revoked_by = ?, revoked_reason = ?, version = version + 1
         WHERE id = ? AND revoked_at IS NULL
        """,
        clock.instant(),
        actor,
        reason,
        credentialId);
  }

  /** A person of a delegation to the Assembly, held to the end of the transaction. */
  private Optional<Delegate> delegate(UUID eventId, UUID participantId) {
    return sql.find(
        """
        SELECT d.member_id, p.subject,
               p.approved_at IS NOT NULL AND d.state NOT IN ('DECLINED', 'WITHDRAWN') AS approved
          FROM participant p
          JOIN delegation d ON d.id = p.delegation_id
         WHERE p.event_id = ? AND p.id = ? AND p.removed_at IS NULL AND p.erased_at IS NULL
           FOR SHARE OF d, p
        """,
        row ->
            new Delegate(
                row.getObject("member_id", UUID.class),
                row.getString("subject"),
                row.getBoolean("approved")),
        eventId,
        participantId);
  }

  private void check(Optional<Delegate> named, Instant validUntil, Instant now) {
    Faults faults = new Faults();
    String participant = "/participantId";
    if (named.isEmpty()) {
      faults.add(participant, "UNKNOWN", "The Assembly has no such participant");
    } else if (named.get().memberId() == null) {
      faults.add(participant, "NO_MEMBER", "The participant is of no member's delegation");
    } else {
      faults.addIf(
          !named.get().approved(), participant, "NOT_APPROVED", "The person is not approved");
      Optional<KnownMember> member = members.find(named.get().memberId());
      faults.addIf(
          member.map(KnownMember::category).orElse(null) != MemberCategory.FULL,
          participant,
          "NO_VOTE",
          "Only Full members vote (G1)");
    }
    if (validUntil == null) {
      faults.add("/validUntil", "REQUIRED", "The days of the Assembly are not known");
    } else {
      faults.addIf(
          !validUntil.isAfter(now), "/validUntil", "OUT_OF_RANGE", "It has expired already");
    }
    faults.throwIfAny(EventsError.CREDENTIAL_UNFIT);
  }

  private void revokeWorthless(UUID eventId, Delegate delegate, Instant now) {
    sql.update(
        """
        UPDATE credential c
           SET revoked_at = ?, revoked_by = 'events-service', version = c.version + 1,
               revoked_reason =
                 CASE WHEN c.valid_until <= ? THEN 'Expired' ELSE 'The login was changed' END
          FROM participant p
         WHERE c.event_id = ? AND (c.member_id = ? OR c.subject = ?) AND c.revoked_at IS NULL
           AND p.id = c.participant_id
           AND (c.valid_until <= ? OR c.subject IS DISTINCT FROM p.subject)
        """,
        now,
        now,
        eventId,
        delegate.memberId(),
        delegate.subject(),
        now);
  }

  /** A role has one holder, a person one role, and nobody votes for two members. */
  private void requireFree(UUID eventId, Delegate delegate, NewCredential credential) {
    sql
        .list(
            """
            SELECT c.id
              FROM credential c
             WHERE c.event_id = ? AND c.revoked_at IS NULL
               AND (c.member_id = ? AND c.role = ? OR c.participant_id = ? OR c.subject = ?)
             ORDER BY c.id
            """,
            row -> row.getObject("id", UUID.class),
            eventId,
            delegate.memberId(),
            credential.role(),
            credential.participantId(),
            delegate.subject())
        .stream()
        .findFirst()
        .ifPresent(
            taken -> {
              throw new ProblemException(
                      EventsError.CREDENTIAL_TAKEN,
                      "The member has a voting delegate in this role, or the person is one already")
                  .with("credentialId", taken);
            });
  }

  private record Delegate(UUID memberId, String subject, boolean approved) {}
}
