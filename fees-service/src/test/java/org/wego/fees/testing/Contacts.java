package org.wego.fees.testing;

import java.util.UUID;

/** Billing contacts, without the wait. */
public final class Contacts {

  private Contacts() {}

  /** Enters somebody with an address that no other test has; answers the address. */
  public static String enter(UUID memberId, String language) {
    String email = "billing-" + UUID.randomUUID() + "@city.example";
    Database.execute(
        """
        INSERT INTO billing_contact
               (member_id, name, email, language, version, entered_at, entered_by)
        VALUES (?, 'Kim Min-ji', ?, ?, 1, now(), 'a test')
        """,
        memberId,
        email,
        language);
    return email;
  }

  /** Enters one for each account. */
  public static void enterForAll() {
    Database.execute(
        """
        INSERT INTO billing_contact
               (member_id, name, email, language, version, entered_at, entered_by)
        SELECT member_id, 'Kim Min-ji', member_id || '@city.example', 'en', 1, now(), 'a test'
          FROM billing_account
        """);
  }
}
