package org.wego.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;

/** The General Assemblies in their order, those that were cancelled left out (E2). */
@ApplicationScoped
class Assemblies {

  @Inject EventConfig config;
  @Inject Sql sql;

  /**
   * An Assembly in the order of all.
   *
   * @param hosted whether somebody hosts it, be it a member or not
   * @param hostMemberId {@code null} where no member does
   */
  record Place(UUID id, int ordinal, int year, boolean hosted, UUID hostMemberId) {}

  /** Nobody else plans an Assembly until the transaction ends. */
  @Transactional(TxType.MANDATORY)
  void lock() {
    sql.list("SELECT pg_advisory_xact_lock(hashtextextended('general_assembly', 0))", row -> null);
  }

  /** The same, if the event is an Assembly; what it is never changes. */
  @Transactional(TxType.MANDATORY)
  void lockFor(UUID eventId) {
    if (sql.find(
            "SELECT 1 FROM event WHERE id = ? AND type = 'GENERAL_ASSEMBLY'", row -> true, eventId)
        .isPresent()) {
      lock();
    }
  }

  List<Place> all() {
    return sql.list(
        """
        SELECT id, ordinal, year, host_city IS NOT NULL AS hosted, host_member_id FROM event
         WHERE type = 'GENERAL_ASSEMBLY' AND state <> 'CANCELLED' ORDER BY ordinal
        """,
        row ->
            new Place(
                row.getObject("id", UUID.class),
                row.getInt("ordinal"),
                row.getInt("year"),
                row.getBoolean("hosted"),
                row.getObject("host_member_id", UUID.class)));
  }

  /** The ordinal of the Assembly after the last one. */
  int nextOrdinal() {
    List<Place> all = all();
    return all.isEmpty() ? 1 : all.get(all.size() - 1).ordinal() + 1;
  }

  /** The year for which the Assembly of this ordinal is due, if the one before it is known. */
  Optional<Integer> dueIn(int ordinal) {
    return all().stream()
        .filter(place -> place.ordinal() == ordinal - 1)
        .map(place -> place.year() + config.assemblyInterval())
        .findFirst();
  }

  /**
   * Whether the Assembly of this ordinal may be planned for the year.
   *
   * @throws org.wego.platform.problem.ProblemException ASSEMBLY_ORDER, INTERVAL_REASON_REQUIRED
   */
  void check(int ordinal, EventTerms terms) {
    List<Place> all = all();
    Faults order = new Faults();
    for (Place other : all) {
      order.addIf(
          other.ordinal() < ordinal && other.year() >= terms.year()
              || other.ordinal() > ordinal && other.year() <= terms.year(),
          "/year",
          "OUT_OF_ORDER",
          "Assembly %d is in %d".formatted(other.ordinal(), other.year()));
    }
    order.throwIfAny(EventsError.ASSEMBLY_ORDER);
    Optional<Integer> due = dueIn(ordinal);
    new Faults()
        .addIf(
            due.isPresent() && due.get() != terms.year() && terms.intervalReason() == null,
            "/intervalReason",
            "REQUIRED",
            "It is due in %s: say why it is held in %d".formatted(due.orElse(null), terms.year()))
        .throwIfAny(EventsError.INTERVAL_REASON_REQUIRED);
  }
}
