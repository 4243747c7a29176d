package org.wego.membership.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Asks how current the contacts of members were (M10). */
@ApplicationScoped
class ContactEvidence {

  private static final String SELECT =
      """
      SELECT member_id, count(*) AS contacts,
        count(*) FILTER (WHERE recorded_at >= :since) AS current, max(recorded_at) AS last
      FROM member_contact WHERE member_id IN (:members) AND recorded_at < :end
      GROUP BY member_id
      """;

  @Inject EntityManager entityManager;
  @Inject Clock clock;

  /** Of each member that has contacts; one statement. */
  Map<UUID, ContactsOnDay> on(LocalDate day, Collection<UUID> memberIds) {
    Map<UUID, ContactsOnDay> current = new HashMap<>();
    if (memberIds.isEmpty()) {
      return current;
    }
    for (Object one :
        entityManager
            .createNativeQuery(SELECT, Tuple.class)
            .setParameter("members", memberIds)
            .setParameter("since", startOf(day.minusMonths(12)))
            .setParameter("end", startOf(day.plusDays(1)))
            .getResultList()) {
      Tuple row = (Tuple) one;
      current.put(
          row.get("member_id", UUID.class),
          new ContactsOnDay(
              row.get("contacts", Long.class),
              row.get("current", Long.class),
              LocalDate.ofInstant(row.get("last", Instant.class), clock.getZone())));
    }
    return current;
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }
}
