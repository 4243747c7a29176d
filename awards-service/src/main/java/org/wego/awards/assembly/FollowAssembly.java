package org.wego.awards.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/** Brings what is known of a General Assembly to the state that its events told (A1). */
@ApplicationScoped
public class FollowAssembly {

  @Inject KnownAssemblies assemblies;
  @Inject AssemblyLock lock;
  @Inject Event<AssembliesChanged> changed;
  @Inject Sql sql;
  @Inject Clock clock;

  @Transactional
  public void follow(KnownAssembly assembly) {
    lock.acquire();
    Set<Integer> years = new TreeSet<>(Set.of(assembly.year()));
    assemblies.find(assembly.eventId()).map(KnownAssembly::year).ifPresent(years::add);
    sql.update(
        """
        INSERT INTO known_assembly (event_id, ordinal, title, year, host_city, country, starts_on,
                                    ends_on, time_zone, state, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (event_id) DO UPDATE
           SET (ordinal, title, year, host_city, country, starts_on, ends_on, time_zone, state,
                updated_at)
             = (excluded.ordinal, excluded.title, excluded.year, excluded.host_city,
                excluded.country, excluded.starts_on, excluded.ends_on, excluded.time_zone,
                excluded.state, excluded.updated_at)
        """,
        assembly.eventId(),
        assembly.ordinal(),
        assembly.title(),
        assembly.year(),
        assembly.hostCity(),
        assembly.country(),
        assembly.startsOn(),
        assembly.endsOn(),
        assembly.timeZone(),
        assembly.state(),
        clock.instant());
    changed.fire(new AssembliesChanged(years));
  }

  /** What was taken for an Assembly is none. */
  @Transactional
  public void forget(UUID eventId) {
    lock.acquire();
    Optional<KnownAssembly> known = assemblies.find(eventId);
    if (known.isPresent()) {
      sql.update("UPDATE known_assembly SET state = 'CANCELLED' WHERE event_id = ?", eventId);
      changed.fire(new AssembliesChanged(Set.of(known.get().year())));
      sql.update("DELETE FROM known_assembly WHERE event_id = ?", eventId);
    }
  }
}
