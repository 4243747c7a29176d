package org.wego.fees.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/** Tells who gets the invoices of a member. */
@ApplicationScoped
public class BillingContacts {

  private static final String CONTACT =
      """
      SELECT name, email, phone, language, address_lines, version, entered_at, entered_by
        FROM billing_contact
       WHERE member_id = ?
      """;

  @Inject Sql sql;

  /** The contact that the member or the Secretariat entered, if any. */
  public Optional<BillingContact> of(UUID memberId) {
    return sql.find(CONTACT, BillingContacts::read, memberId);
  }

  Optional<BillingContact> lock(UUID memberId) {
    return sql.find(CONTACT + " FOR UPDATE", BillingContacts::read, memberId);
  }

  private static BillingContact read(ResultSet row) throws SQLException {
    return new BillingContact(
        row.getString("name"),
        row.getString("email"),
        row.getString("phone"),
        row.getString("language"),
        List.of((String[]) row.getArray("address_lines").getArray()),
        row.getLong("version"),
        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
        row.getString("entered_by"));
  }
}
