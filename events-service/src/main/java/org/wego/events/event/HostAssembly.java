package org.wego.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.events.EventType;
import org.wego.events.EventsError;
import org.wego.events.member.KnownMember;
import org.wego.events.member.KnownMembers;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/**
 * Makes a member the host of a coming General Assembly (E7, E9), which is planned for the year in
 * which it is due unless it is planned already. With another host its venue is open again, and its
 * zone is that of the new host, where it is known; else the zone stays and is told to be assumed.
 */
@ApplicationScoped
public class HostAssembly {

  @Inject Events events;
  @Inject Assemblies assemblies;
  @Inject KnownMembers members;
  @Inject TellEvents tell;
  @Inject EventConfig config;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Whoever locks events or rows below them and then gives an Assembly its host calls this first:
   * Assemblies are locked before events.
   */
  @Transactional(TxType.MANDATORY)
  public void lock() {
    assemblies.lock();
  }

  /**
   * Makes the member the host of the Assembly after this one, see {@link #ordinalAfter}.
   *
   * @return the Assembly that it hosts
   * @throws ProblemException ASSEMBLY_UNKNOWN, EVENT_UNKNOWN where the event is no Assembly
   */
  @Transactional(TxType.MANDATORY)
  public UUID next(UUID assemblyId, UUID memberId, String actor) {
    return assign(ordinalAfter(assemblyId), memberId, actor);
  }

  /**
   * The ordinal of the Assembly after this one: the next that is planned, whatever was called off
   * between them, or else the one that is to be planned next.
   *
   * @throws ProblemException EVENT_UNKNOWN where the event is no Assembly
   */
  @Transactional(TxType.MANDATORY)
  public int ordinalAfter(UUID assemblyId) {
    lock();
    List<Assemblies.Place> all = assemblies.all();
    int ordinal =
        all.stream()
            .filter(place -> place.id().equals(assemblyId))
            .map(Assemblies.Place::ordinal)
            .findFirst()
            .orElseThrow(
                () -> new ProblemException(EventsError.EVENT_UNKNOWN, "There is no such Assembly"));
    return all.stream()
        .mapToInt(Assemblies.Place::ordinal)
        .filter(later -> later > ordinal)
        .min()
        .orElseGet(assemblies::nextOrdinal);
  }

  /**
   * Makes the member the host of the Assembly of this ordinal: one that is planned, or the next.
   *
   * @return the Assembly that it hosts
   * @throws ProblemException ASSEMBLY_UNKNOWN
   */
  @Transactional(TxType.MANDATORY)
  public UUID assign(int ordinal, UUID memberId, String actor) {
    lock();
    KnownMember host =
        members
            .find(memberId)
            .orElseThrow(() -> new IllegalArgumentException("Not a known member: " + memberId));
    Event assembly =
        assemblies.all().stream()
            .filter(place -> place.ordinal() == ordinal)
            .map(place -> events.lock(place.id()))
            .findFirst()
            .orElseGet(() -> planned(ordinal, actor));
    if (!host.memberId().equals(assembly.terms().hostMemberId())) {
      assembly.moveTo(host, zoneFor(assembly, host));
    }
    events.flush();
    tell.changed(List.of(assembly));
    events.flush();
    return assembly.id();
  }

  /**
   * The zone of the host, as its last published event has it; {@code null} where there is none.
   * Neither is one wanted where sessions are planned: their times would say something else in it.
   */
  private String zoneFor(Event assembly, KnownMember host) {
    return sql.find(
            """
            SELECT e.time_zone FROM event e
             WHERE e.host_member_id = ? AND e.state = 'PUBLISHED' AND NOT e.time_zone_assumed
               AND NOT EXISTS (SELECT FROM session s WHERE s.event_id = ? AND NOT s.cancelled)
             ORDER BY e.starts_on DESC, e.id DESC LIMIT 1
            """,
            row -> row.getString(1),
            host.memberId(),
            assembly.id())
        .orElse(null);
  }

  /** Whether the member is the host of the Assembly of this ordinal. */
  public boolean hosts(int ordinal, UUID memberId) {
    return assemblies.all().stream()
        .anyMatch(place -> place.ordinal() == ordinal && memberId.equals(place.hostMemberId()));
  }

  /**
   * The ordinal of an Assembly that has no host yet: one that is planned, or the next.
   *
   * @param ordinal {@code null} for the first of them
   * @throws ProblemException ASSEMBLY_UNKNOWN, ASSEMBLY_HOSTED
   */
  @Transactional(TxType.MANDATORY)
  public int requireWithoutHost(Integer ordinal) {
    lock();
    int wanted = ordinal == null ? firstWithoutHost() : ordinal;
    Assemblies.Place planned =
        assemblies.all().stream()
            .filter(place -> place.ordinal() == wanted)
            .findFirst()
            .orElse(null);
    if (planned == null && wanted != assemblies.nextOrdinal()) {
      throw notNext(wanted);
    } else if (planned != null && planned.hosted()) {
      throw new ProblemException(
          EventsError.ASSEMBLY_HOSTED, "Assembly %d has a host".formatted(wanted));
    }
    return wanted;
  }

  /** After the last Assembly that has a host: those of which none is known were held. */
  private int firstWithoutHost() {
    return assemblies.all().stream()
            .filter(Assemblies.Place::hosted)
            .mapToInt(Assemblies.Place::ordinal)
            .max()
            .orElse(0)
        + 1;
  }

  private static ProblemException notNext(int ordinal) {
    return new ProblemException(
        EventsError.ASSEMBLY_UNKNOWN,
        "Assembly %d is neither planned nor the next one".formatted(ordinal));
  }

  /** Everyone may know of it, though only its year is known. */
  private Event planned(int ordinal, String actor) {
    if (ordinal != assemblies.nextOrdinal()) {
      throw notNext(ordinal);
    }
    int year =
        assemblies
            .dueIn(ordinal)
            .orElseThrow(
                () ->
                    new ProblemException(
                        EventsError.ASSEMBLY_UNKNOWN, "The first Assembly has to be planned"));
    Event assembly =
        new Event(
            Ids.next(),
            ordinal,
            EventState.SCHEDULED,
            new EventTerms(
                EventType.GENERAL_ASSEMBLY,
                null,
                Ordinals.of(ordinal) + " WeGO General Assembly " + year,
                null,
                null,
                null,
                null,
                null,
                null,
                year,
                null,
                null,
                config.timeZone().getId(),
                null,
                List.of(),
                false,
                null,
                config.delegationQuota(),
                null,
                null,
                null),
            actor,
            clock.instant());
    events.persist(assembly);
    return assembly;
  }
}
