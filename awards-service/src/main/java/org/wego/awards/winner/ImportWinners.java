package org.wego.awards.winner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wego.awards.AwardsError;
import org.wego.platform.http.csv.CsvFaults;
import org.wego.platform.http.csv.CsvFile;
import org.wego.platform.http.csv.CsvRow;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.text.NameKey;

/** Takes in the winners of years that were not run here, all of a file or nothing (A9). */
@ApplicationScoped
public class ImportWinners {

  private static final int MOST_ROWS = 5_000;

  // A city that the file links with no member is linked with the present one of its name.
  private static final String INSERT =
      """
      INSERT INTO award_winner
             (id, year, category, kind, city_name, native_city_name, city_key, country, member_id,
              title, title_key, summary, source, recorded_at, recorded_by)
      SELECT w.id, w.year, w.category, w.kind, w.city_name, w.native_city_name, w.city_key,
             w.country,
             coalesce(w.member_id, (
               SELECT m.member_id FROM known_member m
                WHERE m.country = w.country AND m.name_key = w.city_key AND m.category IS NOT NULL
                ORDER BY m.member_id LIMIT 1)),
             w.title, w.title_key, w.summary, w.source, ?, ?
        FROM unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
          AS w (id, year, category, kind, city_name, native_city_name, city_key, country, member_id,
                title, title_key, summary, source)
      """;

  @Inject Sql sql;
  @Inject Clock clock;

  private record Line(long number, WinnerRow winner) {}

  /**
   * @throws org.wego.platform.problem.ProblemException INVALID_INPUT, WINNERS_CONTRADICT, each with
   *     every fault of the file
   */
  @Transactional
  public WinnerImport run(byte[] file, boolean dryRun, String actor) {
    CsvFaults faults = new CsvFaults();
    List<Line> lines = read(file, faults);
    faults.throwIfAny(PlatformError.INVALID_INPUT);
    // One file at a time, so that what two of them both tell is stored once.
    sql.list("SELECT pg_advisory_xact_lock(hashtextextended('award_winner', 0))", row -> null);
    List<WinnerRow> added = compare(lines, faults);
    faults.throwIfAny(AwardsError.WINNERS_CONTRADICT);
    if (!dryRun && !added.isEmpty()) {
      store(added, actor);
    }
    return new WinnerImport(dryRun, lines.size(), added.size(), lines.size() - added.size());
  }

  private List<Line> read(byte[] file, CsvFaults faults) {
    int lastYear = LocalDate.now(clock).getYear();
    List<Line> lines = new ArrayList<>();
    Map<WinnerRow.Key, Long> seen = new HashMap<>();
    for (CsvRow row : new CsvFile(WinnerRow.COLUMNS, MOST_ROWS).read(file, faults)) {
      WinnerRow winner = WinnerRow.from(row, lastYear);
      if (winner != null) {
        Long before = seen.putIfAbsent(winner.key(), row.line());
        if (before != null) {
          row.fault("title", "DUPLICATE", "The winner stands in line " + before + " too");
        }
        lines.add(new Line(row.line(), winner));
      }
    }
    return lines;
  }

  private List<WinnerRow> compare(List<Line> lines, CsvFaults faults) {
    Map<WinnerRow.Key, WinnerRow> known = known(lines);
    Set<Integer> heldHere = heldHere(lines);
    Set<UUID> members = members(lines);
    List<WinnerRow> added = new ArrayList<>();
    for (Line line : lines) {
      WinnerRow winner = line.winner();
      WinnerRow present = known.get(winner.key());
      if (heldHere.contains(winner.year())) {
        faults.add(
            line.number(),
            "year",
            "YEAR_HELD_HERE",
            "The awards of %d are held here: their winners are announced".formatted(winner.year()));
      }
      if (winner.memberId() != null && !members.contains(winner.memberId())) {
        faults.add(line.number(), "memberId", "UNKNOWN_VALUE", "No member has this id");
      }
      if (present == null) {
        added.add(winner);
      } else if (!winner.tellsTheSame(present)) {
        faults.add(
            line.number(), "title", "WINNER_DIFFERS", "The winner is known, with other data");
      }
    }
    return added;
  }

  private Map<WinnerRow.Key, WinnerRow> known(List<Line> lines) {
    return sql
        .list(
            "SELECT * FROM award_winner WHERE prize_id IS NULL AND year = ANY (?::integer[])",
            WinnerRow::read,
            years(lines))
        .stream()
        .collect(Collectors.toMap(WinnerRow::key, Function.identity()));
  }

  private Set<Integer> heldHere(List<Line> lines) {
    return new HashSet<>(
        sql.list(
            "SELECT year FROM award_edition WHERE year = ANY (?::integer[])",
            row -> row.getInt(1),
            years(lines)));
  }

  private Set<UUID> members(List<Line> lines) {
    List<UUID> named =
        lines.stream().map(line -> line.winner().memberId()).filter(Objects::nonNull).toList();
    return new HashSet<>(
        sql.list(
            "SELECT member_id FROM known_member WHERE member_id = ANY (?::uuid[])",
            row -> row.getObject(1, UUID.class),
            SqlArray.of("uuid", named)));
  }

  private static SqlArray years(List<Line> lines) {
    return SqlArray.of(
        "integer", lines.stream().map(line -> line.winner().year()).distinct().toList());
  }

  private void store(List<WinnerRow> added, String actor) {
    sql.update(
        INSERT,
        clock.instant(),
        actor,
        array("uuid", added, winner -> Ids.next()),
        array("integer", added, WinnerRow::year),
        array("text", added, winner -> winner.category().name()),
        array("text", added, winner -> winner.kind().name()),
        array("text", added, WinnerRow::cityName),
        array("text", added, WinnerRow::nativeCityName),
        array("text", added, winner -> NameKey.of(winner.cityName())),
        array("text", added, WinnerRow::country),
        array("uuid", added, WinnerRow::memberId),
        array("text", added, WinnerRow::title),
        array("text", added, winner -> NameKey.of(winner.title())),
        array("text", added, WinnerRow::summary),
        array("text", added, WinnerRow::source));
  }

  private static SqlArray array(
      String type, List<WinnerRow> rows, Function<WinnerRow, Object> column) {
    return new SqlArray(type, rows.stream().map(column).toArray());
  }
}
