package org.wego.events.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.PrintedCode;
import org.wego.events.attendance.TellAttendance;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.platform.problem.ProblemException;

/**
 * Notes who came to an event (E4), one badge or a thousand of a device that had no network. Each
 * participant is noted once, whatever is sent how often: the first that is noted counts.
 */
@ApplicationScoped
public class CheckIn {

  /** Devices' clocks differ by a little. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  @Inject CheckIns checkIns;
  @Inject TellAttendance tellAttendance;
  @Inject HoldEvent holdEvent;
  @Inject Clock clock;

  /**
   * Notes who came.
   *
   * @param deviceId which device read the badges, {@code null} for none
   * @return what came of each line, in their order
   * @throws ProblemException NOT_FOUND, EVENT_OVER for an event that is not published
   */
  @Transactional
  public List<CheckInResult> checkIn(
      UUID eventId, List<CheckInLine> lines, String deviceId, String actor) {
    KnownEvent event = holdEvent.together(eventId);
    if (!event.published() || event.startsOn() == null) {
      throw new ProblemException(EventsError.EVENT_OVER, "The event is " + event.state());
    }
    Map<String, Badge> badges = checkIns.lock(eventId, codes(lines));
    Map<UUID, Instant> arrivals = arrivals(event, lines, badges);
    checkIns.note(eventId, arrivals, deviceId, actor);
    tellAttendance.changed(
        badges.values().stream()
            .filter(badge -> arrivals.containsKey(badge.participantId()))
            .map(Badge::delegationId)
            .distinct()
            .toList());
    return results(event, lines, badges, arrivals);
  }

  private static List<String> codes(List<CheckInLine> lines) {
    return lines.stream()
        .map(line -> PrintedCode.parse(line.badgeCode()))
        .flatMap(Optional::stream)
        .map(PrintedCode::value)
        .distinct()
        .toList();
  }

  /** Who comes with these lines, and when: of several lines the earliest counts. */
  private Map<UUID, Instant> arrivals(
      KnownEvent event, List<CheckInLine> lines, Map<String, Badge> badges) {
    Map<UUID, Instant> arrivals = new HashMap<>();
    for (CheckInLine line : lines) {
      Badge badge = badge(line, badges);
      if (badge != null && badge.admitted() && badge.checkedInAt() == null && inTime(event, line)) {
        arrivals.merge(
            badge.participantId(), line.at(), (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    return arrivals;
  }

  private List<CheckInResult> results(
      KnownEvent event,
      List<CheckInLine> lines,
      Map<String, Badge> badges,
      Map<UUID, Instant> arrivals) {
    Set<UUID> told = new HashSet<>();
    List<CheckInResult> results = new ArrayList<>();
    for (CheckInLine line : lines) {
      Badge badge = badge(line, badges);
      results.add(
          badge == null
              ? new CheckInResult(CheckInOutcome.UNKNOWN, null)
              : result(event, line, badge, arrivals.get(badge.participantId()), told));
    }
    return results;
  }

  private CheckInResult result(
      KnownEvent event, CheckInLine line, Badge badge, Instant arrival, Set<UUID> told) {
    if (badge.checkedInAt() != null) {
      return new CheckInResult(CheckInOutcome.ALREADY, badge.guest(badge.checkedInAt()));
    }
    if (!badge.admitted()) {
      return new CheckInResult(CheckInOutcome.NOT_APPROVED, badge.guest(null));
    }
    if (!inTime(event, line)) {
      return new CheckInResult(CheckInOutcome.OUT_OF_TIME, badge.guest(arrival));
    }
    boolean first = line.at().equals(arrival) && told.add(badge.participantId());
    return new CheckInResult(
        first ? CheckInOutcome.CHECKED_IN : CheckInOutcome.ALREADY, badge.guest(arrival));
  }

  private static Badge badge(CheckInLine line, Map<String, Badge> badges) {
    return PrintedCode.parse(line.badgeCode()).map(code -> badges.get(code.value())).orElse(null);
  }

  /** Badges are given out from the day before the event on; what is read after it is too late. */
  private boolean inTime(KnownEvent event, CheckInLine line) {
    Instant first = event.startsOn().minusDays(1).atStartOfDay(event.timeZone()).toInstant();
    return !line.at().isAfter(clock.instant().plus(AHEAD))
        && !line.at().isBefore(first)
        && line.at().isBefore(event.endsAt());
  }
}
