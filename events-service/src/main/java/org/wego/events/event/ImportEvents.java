package org.wego.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wego.events.EventsError;
import org.wego.platform.http.csv.CsvFaults;
import org.wego.platform.http.csv.CsvFile;
import org.wego.platform.http.csv.CsvRow;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;
import org.wego.platform.text.NameKey;

/**
 * Takes in events that were not planned here, all of a file or nothing (E2). History is never
 * refused for the interval between Assemblies.
 */
@ApplicationScoped
public class ImportEvents {

  private static final int MOST_ROWS = 1_000;

  @Inject Events events;
  @Inject Assemblies assemblies;
  @Inject TellEvents tell;
  @Inject EventConfig config;
  @Inject Sql sql;
  @Inject Clock clock;

  private record Line(long number, EventRow event) {}

  /**
   * @throws ProblemException INVALID_INPUT, EVENTS_CONTRADICT, each with every fault of the file
   */
  @Transactional
  public EventImport run(byte[] file, boolean dryRun, String actor) {
    CsvFaults faults = new CsvFaults();
    List<Line> lines = read(file, faults);
    faults.throwIfAny(PlatformError.INVALID_INPUT);
    // One file at a time, so that what two of them both tell is stored once; and no Assembly is
    // planned meanwhile.
    assemblies.lock();
    List<Line> added = compare(lines, faults);
    checkAssemblies(added, faults);
    faults.throwIfAny(EventsError.EVENTS_CONTRADICT);
    if (!dryRun) {
      store(added, actor);
    }
    return new EventImport(dryRun, lines.size(), added.size(), lines.size() - added.size());
  }

  private List<Line> read(byte[] file, CsvFaults faults) {
    List<Line> lines = new ArrayList<>();
    Map<EventRow.Key, Long> seen = new HashMap<>();
    for (CsvRow row : new CsvFile(EventRow.COLUMNS, MOST_ROWS).read(file, faults)) {
      EventRow event = EventRow.from(row, config.timeZone());
      if (event != null) {
        Long before = seen.putIfAbsent(event.key(), row.line());
        if (before != null) {
          row.fault("name", "DUPLICATE", "The event stands in line " + before + " too");
        }
        lines.add(new Line(row.line(), event));
      }
    }
    return lines;
  }

  /**
   * The lines that tell of events that are not known. What was called off is known, too: telling of
   * it again does not revive it.
   */
  private List<Line> compare(List<Line> lines, CsvFaults faults) {
    Map<EventRow.Key, EventRow> known =
        events
            .find("year in ?1", lines.stream().map(line -> line.event().year()).distinct().toList())
            .stream()
            .sorted(Comparator.comparing(event -> event.state() == EventState.CANCELLED))
            .map(EventRow::of)
            .collect(
                Collectors.toMap(EventRow::key, Function.identity(), (first, second) -> first));
    List<Line> added = new ArrayList<>();
    for (Line line : lines) {
      EventRow present = known.get(line.event().key());
      if (present == null) {
        added.add(line);
      } else if (!line.event().tellsTheSame(present)) {
        faults.add(line.number(), "name", "EVENT_DIFFERS", "It is known, with other data");
      }
    }
    return added;
  }

  /** Each ordinal once, in the order of the years. */
  private void checkAssemblies(List<Line> added, CsvFaults faults) {
    TreeMap<Integer, Integer> years = new TreeMap<>();
    assemblies.all().forEach(place -> years.put(place.ordinal(), place.year()));
    List<Line> placed = new ArrayList<>();
    for (Line line : added) {
      Integer ordinal = line.event().ordinal();
      if (ordinal != null) {
        if (years.putIfAbsent(ordinal, line.event().year()) == null) {
          placed.add(line);
        } else {
          faults.add(line.number(), "ordinal", "DUPLICATE", "Another Assembly has this ordinal");
        }
      }
    }
    for (Line line : placed) {
      EventRow event = line.event();
      var before = years.lowerEntry(event.ordinal());
      var after = years.higherEntry(event.ordinal());
      if (before != null && before.getValue() >= event.year()
          || after != null && after.getValue() <= event.year()) {
        faults.add(line.number(), "ordinal", "OUT_OF_ORDER", "The Assemblies follow one another");
      }
    }
  }

  private void store(List<Line> added, String actor) {
    Instant now = clock.instant();
    Map<Long, UUID> hosts = hosts(added);
    List<Event> stored =
        added.stream()
            .map(
                line ->
                    new Event(
                        Ids.next(),
                        line.event().ordinal(),
                        EventState.SCHEDULED,
                        line.event().toTerms(hosts.get(line.number()), config.delegationQuota()),
                        actor,
                        now))
            .toList();
    events.persist(stored);
    tell.changed(stored);
    events.flush();
  }

  /** The present members of the host cities' names, by the lines that name them. */
  private Map<Long, UUID> hosts(List<Line> added) {
    List<Line> named =
        added.stream()
            .filter(line -> line.event().hostCity() != null && line.event().country() != null)
            .toList();
    Map<Long, UUID> hosts = new HashMap<>();
    sql.list(
            """
            SELECT n.line, m.member_id
              FROM unnest(?::bigint[], ?::text[], ?::text[]) AS n (line, country, name_key)
              JOIN known_member m
                ON m.country = n.country AND m.name_key = n.name_key AND m.category IS NOT NULL
             ORDER BY m.member_id
            """,
            row -> Map.entry(row.getLong("line"), row.getObject("member_id", UUID.class)),
            SqlArray.of("bigint", named.stream().map(Line::number).toList()),
            SqlArray.of("text", named.stream().map(line -> line.event().country()).toList()),
            SqlArray.of(
                "text", named.stream().map(line -> NameKey.of(line.event().hostCity())).toList()))
        .forEach(host -> hosts.putIfAbsent(host.getKey(), host.getValue()));
    return hosts;
  }
}
