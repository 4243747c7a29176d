package org.wego.membership.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.platform.messages.Message;
import org.wego.platform.messages.Messages;
import org.wego.platform.problem.ProblemException;

/**
 * Asks contacts that are due for a verification whether they are still right (M10, N1), each once
 * for a due date, in its own language. Those without an address are in the report of stale ones.
 */
@ApplicationScoped
public class AskContacts {

  /**
   * What came of it.
   *
   * @param more whether others are due
   */
  public record Asked(int contacts, boolean more) {}

  /** A few hundred messages are one transaction: short, and soon seen by the senders. */
  private static final int BATCH = 500;

  private static final String KIND = "contact-verification-due";

  private static final String LOCK =
      "SELECT pg_try_advisory_xact_lock(hashtextextended('contact-verification', 0))";

  /**
   * The next ones, oldest first; the condition is that of the index on whom to ask, which a contact
   * leaves when it was asked.
   */
  private static final String DUE =
      """
      SELECT c.id, c.name, c.email, c.language, c.verified_at, c.recorded_at, m.name AS member
      FROM member_contact c JOIN member m ON m.id = c.member_id
      WHERE c.email IS NOT NULL
        AND (c.asked_at IS NULL OR c.asked_at < coalesce(c.verified_at, c.recorded_at))
        AND coalesce(c.verified_at, c.recorded_at) < :latest
        AND CASE WHEN c.verified_at IS NULL THEN c.recorded_at < :unverifiedSince
          ELSE c.verified_at < :holdsSince END
        AND m.live
      ORDER BY coalesce(c.verified_at, c.recorded_at), c.id
      LIMIT :batch FOR UPDATE OF c
      """;

  @Inject EntityManager entityManager;
  @Inject Messages messages;
  @Inject Freshness freshness;
  @Inject Clock clock;

  /**
   * Asks the next few hundred.
   *
   * @return how many were asked
   * @throws ProblemException CONTACTS_BEING_ASKED when another transaction asks at this moment
   */
  @Transactional
  public Asked askNext() {
    Boolean held = (Boolean) entityManager.createNativeQuery(LOCK).getSingleResult();
    if (!held) {
      throw new ProblemException(
          MembershipError.CONTACTS_BEING_ASKED, "Another request or the daily job does it now");
    }
    List<Tuple> due = due();
    due.forEach(this::ask);
    entityManager
        .createNativeQuery("UPDATE member_contact SET asked_at = :now WHERE id = ANY (:ids)")
        .setParameter("now", clock.instant())
        .setParameter(
            "ids", due.stream().map(row -> row.get("id", UUID.class)).toArray(UUID[]::new))
        .executeUpdate();
    return new Asked(due.size(), due.size() == BATCH);
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> due() {
    Instant holdsSince = freshness.holdsSince();
    Instant unverifiedSince = freshness.unverifiedSince();
    return entityManager
        .createNativeQuery(DUE, Tuple.class)
        .setParameter("holdsSince", holdsSince)
        .setParameter("unverifiedSince", unverifiedSince)
        .setParameter("latest", holdsSince.isAfter(unverifiedSince) ? holdsSince : unverifiedSince)
        .setParameter("batch", BATCH)
        .getResultList();
  }

  private void ask(Tuple contact) {
    UUID id = contact.get("id", UUID.class);
    Instant verifiedAt = contact.get("verified_at", Instant.class);
    Instant recordedAt = contact.get("recorded_at", Instant.class);
    messages.queue(
        Message.of(
            KIND,
            KIND + "/" + id + "/" + freshness.dueOn(verifiedAt, recordedAt),
            contact.get("email", String.class),
            contact.get("language", String.class),
            Map.of(
                "organizationName", contact.get("member", String.class),
                "contactName", contact.get("name", String.class),
                "months", freshness.monthsSince(verifiedAt == null ? recordedAt : verifiedAt))));
  }
}
