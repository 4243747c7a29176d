package org.wego.fees.notice;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.wego.fees.message.Documents;
import org.wego.fees.money.UsDollars;
import org.wego.platform.messages.Message;

/**
 * A notice whose member can be written to, with the facts as they are now.
 *
 * @param number of the invoice, as the four after it; {@code null} for a payment
 * @param creditNote of a credit note only, as its amount
 * @param received of a payment only, as the two after it
 */
record WaitingNotice(
    UUID id,
    NoticeKind kind,
    UUID subjectId,
    UUID memberId,
    String memberName,
    Contact contact,
    String number,
    Integer feeYear,
    BigDecimal total,
    BigDecimal outstanding,
    LocalDate dueOn,
    String creditNote,
    BigDecimal credited,
    BigDecimal received,
    LocalDate receivedOn,
    BigDecimal unallocated) {

  /** Who is written to. */
  record Contact(String name, String email, String language) {}

  static WaitingNotice read(ResultSet row) throws SQLException {
    return new WaitingNotice(
        row.getObject("id", UUID.class),
        NoticeKind.valueOf(row.getString("kind")),
        row.getObject("subject_id", UUID.class),
        row.getObject("member_id", UUID.class),
        row.getString("member_name"),
        new Contact(
            row.getString("contact_name"), row.getString("email"), row.getString("language")),
        row.getString("number"),
        row.getObject("fee_year", Integer.class),
        row.getBigDecimal("total"),
        row.getBigDecimal("outstanding"),
        row.getObject("due_on", LocalDate.class),
        row.getString("credit_note"),
        row.getBigDecimal("credited"),
        row.getBigDecimal("received"),
        row.getObject("received_on", LocalDate.class),
        row.getBigDecimal("unallocated"));
  }

  String dedupeKey() {
    return kind.messageKind() + "/" + subjectId;
  }

  Message message() {
    Map<String, Object> values = new HashMap<>();
    values.put("contactName", contact.name());
    values.put("memberName", memberName);
    return switch (kind) {
      case INVOICE_ISSUED -> {
        ofInvoice(values);
        values.put("total", UsDollars.text(total));
        balance(values);
        yield message(values).with(Documents.invoice(subjectId, number));
      }
      case INVOICE_VOIDED -> {
        ofInvoice(values);
        yield message(values);
      }
      case CREDIT_NOTE_ISSUED -> {
        ofInvoice(values);
        values.put("creditNote", creditNote);
        values.put("amount", UsDollars.text(credited));
        balance(values);
        yield message(values).with(Documents.creditNote(subjectId, creditNote));
      }
      case PAYMENT_RECEIVED -> {
        values.put("amount", UsDollars.text(received));
        values.put("receivedOn", receivedOn);
        values.put("credit", unallocated.signum() > 0);
        values.put("unallocated", UsDollars.text(unallocated));
        yield message(values).with(Documents.receipt(subjectId));
      }
    };
  }

  private void ofInvoice(Map<String, Object> values) {
    values.put("number", number);
    values.put("feeYear", feeYear);
  }

  private void balance(Map<String, Object> values) {
    values.put("settled", outstanding.signum() == 0);
    values.put("outstanding", UsDollars.text(outstanding));
    values.put("dueOn", dueOn);
  }

  private Message message(Map<String, Object> values) {
    return Message.of(kind.messageKind(), dedupeKey(), contact.email(), contact.language(), values);
  }
}
