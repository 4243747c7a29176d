package org.wego.membership.ending;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.Database;

/** Offices that members hold, written past the service. */
final class Leadership {

  private Leadership() {}

  /** The member holds the office from the day on, in the one term there is. */
  static void seat(UUID member, String office, LocalDate from) {
    Database.execute(
        """
        INSERT INTO leadership_term (id, name, begins_on, nominal_end, created_at, created_by)
        VALUES ('0193a5c4-8e10-7c3b-9d52-6f1b7e0a4d01', 'A term', '%1$s', '%1$s'::date + 1000,
          now(), 'test')
        ON CONFLICT DO NOTHING;
        INSERT INTO office_holding (id, term_id, office, member_id, valid_from, recorded_at,
          recorded_by)
        VALUES (uuidv7(), '0193a5c4-8e10-7c3b-9d52-6f1b7e0a4d01', '%2$s', '%3$s', '%1$s', now(),
          'test')
        """
            .formatted(from, office, member));
  }

  /** How and when the member's office ended. */
  static String end(UUID member) {
    return Database.text(
        "SELECT ending || ' ' || valid_to FROM office_holding WHERE member_id = '" + member + "'");
  }

  /** What the member holds now, and since when. */
  static String held(UUID member) {
    return Database.text(
        "SELECT office || ' ' || valid_from FROM office_holding WHERE valid_to IS NULL"
            + " AND member_id = '"
            + member
            + "'");
  }
}
