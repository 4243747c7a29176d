package org.wego.fees.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/**
 * Which reminders are due (F13). Of an invoice that is owed it is the latest level whose day has
 * come since the invoice was issued, unless a reminder of that level or a later one went out: what
 * was missed is not made up for by several at once.
 */
@ApplicationScoped
public class DueReminders {

  /**
   * Parameters: levels, the day twice, the last due date of which the first level is reached. Only
   * what can be paid is asked for: a void invoice, a paid one, and one that is uncollectible or
   * cannot be paid by decision is not.
   */
  static final String ROWS =
      """
      SELECT i.id AS invoice_id, i.number, i.member_id, i.member_name, i.fee_year, i.due_on, l.level,
             i.outstanding, i.currency, c.name AS contact_name, c.email, c.language
        FROM invoice i
       CROSS JOIN LATERAL (
             SELECT max(v) AS level
               FROM unnest(?::integer[]) v
              WHERE i.due_on + v <= ?::date AND i.due_on + v > i.issued_on) l
        LEFT JOIN billing_contact c ON c.member_id = i.member_id
       WHERE i.outstanding > 0 AND i.status IN ('OPEN', 'PARTIALLY_PAID')
         AND i.due_on <= ?::date
         AND l.level IS NOT NULL
         AND NOT EXISTS (SELECT FROM reminder r WHERE r.invoice_id = i.id AND r.level >= l.level)
      """;

  private static final SqlListing<DueReminder> LISTING =
      new SqlListing<>(
          Keyset.<DueReminder, UUID>endingIn("r.invoice_id", UUID.class, DueReminder::invoiceId)
              .by("dueOn", "r.due_on", LocalDate.class, DueReminder::dueOn)
              .by("memberName", "r.member_name", String.class, DueReminder::memberName)
              .defaultSort("dueOn"),
          DueReminder::read);

  @Inject ReminderLevels levels;
  @Inject Sql sql;

  /** Whether the member has a billing contact. */
  public enum Contact {
    KNOWN,
    MISSING
  }

  /** How many there are. */
  public record Counts(long contactKnown, long contactMissing) {}

  /** Those that would go out on that day if nothing happened before; {@code null} is any. */
  public Page<DueReminder> list(
      LocalDate asOf, UUID memberId, Contact contact, PageRequest request) {
    List<Object> parameters = parameters(asOf);
    String rows = ROWS;
    if (memberId != null) {
      rows += " AND i.member_id = ?";
      parameters.add(memberId);
    }
    if (contact != null) {
      rows += " AND c.member_id IS " + (contact == Contact.KNOWN ? "NOT NULL" : "NULL");
    }
    return LISTING.page(sql, rows, parameters, request);
  }

  /** How many would go out on that day, and how many would lack somebody to go to. */
  public Counts count(LocalDate asOf) {
    return sql.find(
            "SELECT count(email), count(*) - count(email) FROM (" + ROWS + ") r",
            row -> new Counts(row.getLong(1), row.getLong(2)),
            parameters(asOf).toArray())
        .orElseThrow();
  }

  /** The first parameters of {@link #ROWS}. */
  List<Object> parameters(LocalDate asOf) {
    return new ArrayList<>(List.of(levels.array(), asOf, levels.reachedBy(asOf)));
  }
}
