package org.wego.events.event;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.wego.events.EventType;
import org.wego.platform.http.csv.CsvColumns;
import org.wego.platform.http.csv.CsvRow;
import org.wego.platform.http.json.CountryCode;
import org.wego.platform.text.NameKey;

/**
 * An event as a file tells it.
 *
 * @param ordinal {@code null} for what is no Assembly
 * @param hostCity {@code null} for untold, as the others below it
 * @param startsOn {@code null} where only the year is known
 */
record EventRow(
    EventType type,
    Integer ordinal,
    String name,
    String hostCity,
    String country,
    int year,
    LocalDate startsOn,
    LocalDate endsOn,
    String timeZone,
    String theme,
    String notes) {

  static final CsvColumns COLUMNS =
      CsvColumns.required("type", "name", "startsOn")
          .optional("ordinal", "hostCity", "country", "endsOn", "timeZone", "theme", "notes");

  private static final int MOST_ASSEMBLIES = 100;
  private static final int NAME_LENGTH = 200;
  private static final int NOTES_LENGTH = 4_000;
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /** What tells an event: one of its type and name a year. */
  record Key(EventType type, int year, String name) {}

  /**
   * @param defaultZone the zone of an event for which none is told
   * @return {@code null} for a row with faults, which are noted
   */
  static EventRow from(CsvRow row, ZoneId defaultZone) {
    EventType type = row.required("type").constant(EventType.class);
    Long ordinal = row.optional("ordinal").wholeNumber(1, MOST_ASSEMBLIES);
    String name = row.required("name").text(NAME_LENGTH);
    if (name != null && NameKey.of(name).isEmpty()) {
      row.fault("name", "INVALID_FORMAT", "A letter or digit is wanted");
    }
    String hostCity = row.optional("hostCity").text(NAME_LENGTH);
    String country =
        row.optional("country")
            .as(CountryCode.Assigned::require, "An ISO 3166-1 alpha-2 country code is wanted");
    Start start =
        row.required("startsOn").as(Start::parse, "A day as in 2014-11-06 or a year is wanted");
    LocalDate endsOn = row.optional("endsOn").date();
    String zone =
        row.optional("timeZone")
            .as(TimeZoneName.Known::require, "A zone of the IANA database is wanted: Asia/Seoul");
    String theme = row.optional("theme").text(NAME_LENGTH);
    String notes = row.optional("notes").text(NOTES_LENGTH);
    if (!row.isSound()) {
      return null;
    }
    checkTogether(row, type, ordinal, start, endsOn);
    return row.isSound()
        ? new EventRow(
            type,
            ordinal == null ? null : ordinal.intValue(),
            name,
            hostCity,
            country,
            start.year(),
            start.day(),
            endsOn,
            zone == null ? defaultZone.getId() : zone,
            theme,
            notes)
        : null;
  }

  private static void checkTogether(
      CsvRow row, EventType type, Long ordinal, Start start, LocalDate endsOn) {
    if ((type == EventType.GENERAL_ASSEMBLY) != (ordinal != null)) {
      row.fault("ordinal", "INVALID_FORMAT", "Every General Assembly has one, and nothing else");
    }
    if (!EventTerms.knows(start.year())) {
      row.fault(
          "startsOn",
          "OUT_OF_RANGE",
          "A year from %d to %d".formatted(EventTerms.FIRST_YEAR, EventTerms.LAST_YEAR));
    }
    if ((start.day() == null) != (endsOn == null)) {
      row.fault("endsOn", "INVALID_FORMAT", "Both days are known, or neither is");
    } else if (endsOn != null && endsOn.isBefore(start.day())) {
      row.fault("endsOn", "OUT_OF_ORDER", "It ends on its first day or later");
    } else if (endsOn != null && EventTerms.tooLong(start.day(), endsOn)) {
      row.fault(
          "endsOn", "OUT_OF_RANGE", "An event has at most %d days".formatted(EventTerms.MOST_DAYS));
    }
  }

  /** The first day, or only its year. */
  private record Start(int year, LocalDate day) {
    static Start parse(String text) {
      if (YEAR.matcher(text).matches()) {
        return new Start(Integer.parseInt(text), null);
      }
      LocalDate day = LocalDate.parse(text);
      return new Start(day.getYear(), day);
    }
  }

  /** What is known of an event, as a file would tell it. */
  static EventRow of(Event event) {
    EventTerms terms = event.terms();
    return new EventRow(
        terms.type(),
        event.ordinal(),
        terms.title(),
        terms.hostCity(),
        terms.country(),
        terms.year(),
        terms.startsOn(),
        terms.endsOn(),
        terms.timeZone(),
        terms.theme(),
        terms.description());
  }

  Key key() {
    return new Key(type, year, NameKey.of(name));
  }

  /** Whether it says nothing that is known otherwise; what it leaves open may have come since. */
  boolean tellsTheSame(EventRow known) {
    return Objects.equals(ordinal, known.ordinal)
        && leavesOpenOrEquals(hostCity, known.hostCity)
        && leavesOpenOrEquals(country, known.country)
        && leavesOpenOrEquals(startsOn, known.startsOn)
        && leavesOpenOrEquals(endsOn, known.endsOn)
        && leavesOpenOrEquals(theme, known.theme)
        && leavesOpenOrEquals(notes, known.notes);
  }

  private static boolean leavesOpenOrEquals(Object told, Object known) {
    return told == null || told.equals(known);
  }

  EventTerms toTerms(UUID hostMemberId, int delegationQuota) {
    return new EventTerms(
        type,
        null,
        name,
        theme,
        notes,
        hostMemberId,
        hostCity,
        country,
        null,
        year,
        startsOn,
        endsOn,
        timeZone,
        null,
        List.of(),
        false,
        null,
        delegationQuota,
        null,
        null,
        null);
  }
}
