package org.wego.events.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
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

  private static final Set<String> ADMITTED = Set.of("APPROVED", "CHECKED_IN");

  @Inject HoldAssembly holdAssembly;
  @Inject KnownMembers members;
  @Inject Sql sql;
  @Inject Clock clock;

  /** Accepts the credential, in place of one of the same role that has expired. */
  @Transactional
  public UUID accept(UUID eventId, NewCredential credential, String actor) {
    // Alone, so that nobody is accepted twice by two at once.
    KnownEvent assembly = holdAssembly.alone(eventId);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Delegate delegate = delegate(eventId, credential.participantId());
    Instant validUntil =
        credential.validUntil() == null ? assembly.endsAt() : credential.validUntil();
    check(delegate, validUntil, now);
    revokeExpired(eventId, delegate.memberId(), credential.role(), now);
    requireFree(eventId, delegate, credential);
    UUID id = Ids.next();
    sql.update(
        """
        INSERT INTO credential (id, event_id, member_id, role, participant_id, letter_reference,
                                letter_sha256, valid_until, accepted_at, accepted_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        eventId,
        delegate.memberId(),
        credential.role(),
        credential.participantId(),
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
    boolean revoked =
        sql.find(
                "SELECT revoked_at IS NOT NULL FROM credential WHERE event_id = ? AND id = ?",
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
         WHERE id = ?
        """,
        clock.instant(),
        actor,
        reason,
        credentialId);
  }

  /** A person of a delegation to the Assembly, held to the end of the transaction. */
  private Delegate delegate(UUID eventId, UUID participantId) {
    return sql.find(
            """
            SELECT d.member_id, d.state, p.subject, p.erased_at IS NOT NULL AS erased
              FROM participant p
              JOIN delegation d ON d.id = p.delegation_id
             WHERE p.event_id = ? AND p.id = ?
               FOR SHARE OF d, p
            """,
            row ->
                new Delegate(
                    row.getObject("member_id", UUID.class),
                    row.getString("state"),
                    row.getString("subject"),
                    row.getBoolean("erased")),
            eventId,
            participantId)
        .orElse(new Delegate(null, "", null, true));
  }

  private void check(Delegate delegate, Instant validUntil, Instant now) {
    Faults faults = new Faults();
    String participant = "/participantId";
    if (delegate.erased()) {
      faults.add(participant, "UNKNOWN", "The Assembly has no such participant");
    } else if (delegate.memberId() == null) {
      faults.add(participant, "NO_MEMBER", "The participant is of no member's delegation");
    } else {
      faults.addIf(
          !ADMITTED.contains(delegate.state()),
          participant,
          "NOT_APPROVED",
          "The delegation is not approved");
      Optional<KnownMember> member = members.find(delegate.memberId());
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

  private void revokeExpired(UUID eventId, UUID memberId, CredentialRole role, Instant now) {
    sql.update(
        """
        UPDATE credential
           SET revoked_at = ?, revoked_by = 'events-service', revoked_reason = 'Expired',
               version = version + 1
         WHERE event_id = ? AND member_id = ? AND role = ? AND revoked_at IS NULL
           AND valid_until <= ?
        """,
        now,
        eventId,
        memberId,
        role,
        now);
  }

  /** A role has one holder, a person one role, and nobody votes for two members. */
  private void requireFree(UUID eventId, Delegate delegate, NewCredential credential) {
    sql
        .list(
            """
            SELECT c.id, c.member_id, c.participant_id
              FROM credential c JOIN participant p ON p.id = c.participant_id
             WHERE c.event_id = ? AND c.revoked_at IS NULL
               AND (c.member_id = ? AND c.role = ? OR c.participant_id = ? OR p.subject = ?)
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

  private record Delegate(UUID memberId, String state, String subject, boolean erased) {}
}
