package org.wego.fees.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** Enters, changes and erases who gets the invoices of a member, and keeps who did so. */
@ApplicationScoped
public class EnterBillingContact {

  @Inject BillingContacts contacts;
  @Inject Event<AddressForgotten> forgotten;
  @Inject Sql sql;
  @Inject Clock clock;

  /** What was asked for is done; {@code created} tells whether there was no contact before. */
  public record Outcome(BillingContact contact, boolean created) {}

  /**
   * Enters the contact of a member that has an account, or changes the one that is there.
   *
   * @param seen is given the version of the one that is there, and throws when the caller has not
   *     seen it
   */
  @Transactional
  public Outcome enter(UUID memberId, ContactDetails details, LongConsumer seen, String actor) {
    lockAccount(memberId);
    Optional<BillingContact> before = contacts.lock(memberId);
    before.ifPresent(contact -> seen.accept(contact.version()));
    long version = keepChange(memberId, before.isEmpty() ? "ENTERED" : "CHANGED", actor);
    sql.update(
        """
        INSERT INTO billing_contact
               (member_id, name, email, phone, language, address_lines, version, entered_at,
                entered_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (member_id) DO UPDATE
           SET name = excluded.name, email = excluded.email, phone = excluded.phone,
               language = excluded.language, address_lines = excluded.address_lines,
               version = excluded.version, entered_at = excluded.entered_at,
               entered_by = excluded.entered_by
        """,
        memberId,
        details.name(),
        details.email(),
        details.phone(),
        details.language(),
        SqlArray.of("text", details.addressLines()),
        version,
        clock.instant(),
        actor);
    before.map(BillingContact::email).ifPresent(this::forget);
    return new Outcome(contacts.of(memberId).orElseThrow(), before.isEmpty());
  }

  /**
   * Erases the contact; only who erased it and when is kept.
   *
   * @return whether there was one
   */
  @Transactional
  public boolean erase(UUID memberId, String actor) {
    lockAccount(memberId);
    Optional<BillingContact> before = contacts.lock(memberId);
    before.ifPresent(
        contact -> {
          keepChange(memberId, "ERASED", actor);
          sql.update("DELETE FROM billing_contact WHERE member_id = ?", memberId);
          forget(contact.email());
        });
    return before.isPresent();
  }

  /** An address that is still somebody's keeps what was written to it: members may share one. */
  private void forget(String email) {
    boolean inUse =
        sql.find(
                "SELECT 1 FROM billing_contact WHERE lower(email) = lower(?) LIMIT 1",
                row -> row.getInt(1),
                email)
            .isPresent();
    if (!inUse) {
      forgotten.fire(new AddressForgotten(email));
    }
  }

  /** Two callers that enter the first contact take turns, so that the second sees the first's. */
  private void lockAccount(UUID memberId) {
    sql.find(
        "SELECT member_id FROM billing_account WHERE member_id = ? FOR NO KEY UPDATE",
        row -> row.getObject(1, UUID.class),
        memberId);
  }

  private long keepChange(UUID memberId, String kind, String actor) {
    return sql.find(
            """
            INSERT INTO billing_contact_change (member_id, version, kind, changed_at, changed_by)
            SELECT ?, coalesce(max(version), 0) + 1, ?, ?, ?
              FROM billing_contact_change WHERE member_id = ?
            RETURNING version
            """,
            row -> row.getLong(1),
            memberId,
            kind,
            clock.instant(),
            actor,
            memberId)
        .orElseThrow();
  }
}
