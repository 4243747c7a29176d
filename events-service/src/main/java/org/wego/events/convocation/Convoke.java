package org.wego.events.convocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.agenda.AgendaQueries;
import org.wego.events.assembly.HoldAssembly;
import org.wego.events.assembly.RollLine;
import org.wego.events.assembly.RollQueries;
import org.wego.events.event.EventState;
import org.wego.events.event.KnownEvent;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/**
 * Calls an Assembly together (E6): its agenda is published, the roll of the day is kept, and every
 * member of which an address is known is written to. Where its days have moved since, it is called
 * together again.
 */
@ApplicationScoped
public class Convoke {

  @Inject HoldAssembly holdAssembly;
  @Inject ConvocationQueries convocations;
  @Inject ConvocationConfig config;
  @Inject AgendaQueries agenda;
  @Inject RollQueries roll;
  @Inject TellMembers tellMembers;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Calls the Assembly together.
   *
   * @param shortNoticeReason why the notice is shorter than it has to be; kept only where it is
   */
  @Transactional
  public void convoke(UUID eventId, String shortNoticeReason, String actor) {
    KnownEvent assembly = holdAssembly.alone(eventId);
    Optional<Convocation> last = convocations.last(eventId);
    if (last.filter(l -> isOfSameDays(l, assembly)).isPresent()) {
      throw new ProblemException(
          EventsError.ASSEMBLY_CONVOKED, "It was called together to the days that it still has");
    }
    List<Convocation.Item> items =
        agenda.all(eventId).stream()
            .map(
                item ->
                    new Convocation.Item(
                        item.id(), item.number(), item.says().title(), item.says().text()))
            .toList();
    requireReady(assembly, items);
    int notice = notice(assembly);
    boolean tooShort = notice < config.noticeDays();
    new Faults()
        .addIf(
            tooShort && shortNoticeReason == null,
            "/shortNoticeReason",
            "REQUIRED",
            "The notice is %d days, and %d without a reason for less"
                .formatted(notice, config.noticeDays()))
        .throwIfAny(EventsError.CONVOCATION_NOTICE);
    int number = last.map(Convocation::number).orElse(0) + 1;
    sql.update(
        """
        INSERT INTO convocation (event_id, number, starts_on, ends_on, notice_period, notice_days,
                                 short_notice_reason, agenda, convoked_at, convoked_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
        """,
        eventId,
        number,
        assembly.startsOn(),
        assembly.endsOn(),
        config.noticeDays(),
        notice,
        tooShort ? shortNoticeReason : null,
        ConvocationQueries.json(items),
        clock.instant(),
        actor);
    List<Addressee> addressees = tellMembers.tell(assembly, number, items);
    keepRoll(eventId, number, addressees);
  }

  /** Its days are known, it has not begun, everyone may know of it, and there is an agenda. */
  private void requireReady(KnownEvent assembly, List<Convocation.Item> items) {
    Faults faults = new Faults();
    faults.addIf(
        assembly.state() == EventState.DRAFT,
        "",
        "DRAFT",
        "The Assembly is still a draft: schedule it first");
    if (assembly.startsOn() == null) {
      faults.add("", "DAYS_UNKNOWN", "The days of the Assembly are not known");
    } else {
      faults.addIf(notice(assembly) < 0, "", "BEGUN", "The Assembly has begun already");
    }
    faults.addIf(items.isEmpty(), "", "AGENDA_EMPTY", "The agenda has no items");
    faults.throwIfAny(EventsError.CONVOCATION_NOT_READY);
  }

  /** How many days it is until the first day, by the calendar of the host. */
  private int notice(KnownEvent assembly) {
    LocalDate today = clock.instant().atZone(assembly.timeZone()).toLocalDate();
    return (int) ChronoUnit.DAYS.between(today, assembly.startsOn());
  }

  /** The roll of the day, written after the convocation that those who left it would stand on. */
  private void keepRoll(UUID eventId, int number, List<Addressee> addressees) {
    List<RollLine> lines =
        roll.now(eventId).stream().filter(line -> line.reason().member()).toList();
    sql.update(
        """
        INSERT INTO convocation_roll (event_id, number, member_id, name, entitled, reason, told_by)
        SELECT ?, ?, l.member_id, l.name, l.entitled, l.reason, t.told_by
          FROM unnest(?::uuid[], ?::text[], ?::boolean[], ?::text[])
                 AS l (member_id, name, entitled, reason)
          LEFT JOIN unnest(?::uuid[], ?::text[]) AS t (member_id, told_by) USING (member_id)
        """,
        eventId,
        number,
        SqlArray.of("uuid", lines.stream().map(RollLine::memberId).toList()),
        SqlArray.of("text", lines.stream().map(RollLine::name).toList()),
        SqlArray.of("bool", lines.stream().map(RollLine::entitled).toList()),
        SqlArray.of("text", lines.stream().map(line -> line.reason().name()).toList()),
        SqlArray.of("uuid", addressees.stream().map(Addressee::memberId).toList()),
        SqlArray.of("text", addressees.stream().map(to -> to.by().name()).toList()));
  }

  private static boolean isOfSameDays(Convocation convocation, KnownEvent assembly) {
    return convocation.startsOn().equals(assembly.startsOn())
        && convocation.endsOn().equals(assembly.endsOn());
  }
}
