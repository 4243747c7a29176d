package org.wego.fees.reminder;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.wego.fees.message.Documents;
import org.wego.fees.money.UsDollars;
import org.wego.platform.messages.AttachmentReference;
import org.wego.platform.messages.Message;

/**
 * A reminder that is due.
 *
 * @param level days after the due date
 * @param contactName who is written to; {@code null} without a billing contact, as the two after it
 */
public record DueReminder(
    UUID invoiceId,
    String number,
    UUID memberId,
    String memberName,
    int feeYear,
    LocalDate dueOn,
    int level,
    BigDecimal outstanding,
    String currency,
    String contactName,
    String email,
    String language) {

  static DueReminder read(ResultSet row) throws SQLException {
    return new DueReminder(
        row.getObject("invoice_id", UUID.class),
        row.getString("number"),
        row.getObject("member_id", UUID.class),
        row.getString("member_name"),
        row.getInt("fee_year"),
        row.getObject("due_on", LocalDate.class),
        row.getInt("level"),
        row.getBigDecimal("outstanding"),
        row.getString("currency"),
        row.getString("contact_name"),
        row.getString("email"),
        row.getString("language"));
  }

  public AttachmentReference attachment() {
    return Documents.invoice(invoiceId, number);
  }

  String dedupeKey() {
    return "payment-reminder/" + invoiceId + "/" + level;
  }

  /**
   * The message.
   *
   * @param last whether no level follows
   */
  Message message(LocalDate asOf, boolean last) {
    ReminderKind kind = ReminderKind.on(asOf, dueOn);
    Map<String, Object> values = new HashMap<>();
    values.put("contactName", contactName);
    values.put("memberName", memberName);
    values.put("number", number);
    values.put("dueOn", dueOn);
    values.put("outstanding", UsDollars.text(outstanding));
    values.put("asOf", asOf);
    values.put("days", Math.abs(ChronoUnit.DAYS.between(dueOn, asOf)));
    values.put("last", last);
    return Message.of(kind.messageKind(), dedupeKey(), email, language, values).with(attachment());
  }
}
