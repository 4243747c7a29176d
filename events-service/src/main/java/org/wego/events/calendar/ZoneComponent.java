package org.wego.events.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Tells a zone to calendars by the rules with which this service reckons itself, for the times that
 * a calendar names: what a calendar's own database says of the zone may be older.
 */
final class ZoneComponent {

  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

  private ZoneComponent() {}

  /** The zone with what is observed in it from one instant to another. */
  static VTimeZone of(ZoneId zone, Instant from, Instant to) {
    ZoneRules rules = zone.getRules();
    List<Observance> observances = new ArrayList<>();
    observances.add(atFirst(zone, from));
    ZoneOffsetTransition next = rules.nextTransition(from);
    while (next != null && !next.getInstant().isAfter(to)) {
      observances.add(since(next, zone));
      next = rules.nextTransition(next.getInstant());
    }
    return new VTimeZone(
        new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
  }

  /** What is observed at the first instant, since the last change before it. */
  private static Observance atFirst(ZoneId zone, Instant from) {
    ZoneRules rules = zone.getRules();
    ZoneOffset offset = rules.getOffset(from);
    ZoneOffsetTransition last = rules.previousTransition(from.plusNanos(1));
    return last == null
        ? observance(zone, from, LONG_AGO, offset, offset)
        : observance(
            zone, from, last.getDateTimeBefore(), last.getOffsetBefore(), last.getOffsetAfter());
  }

  private static Observance since(ZoneOffsetTransition change, ZoneId zone) {
    return observance(
        zone,
        change.getInstant(),
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter());
  }

  private static Observance observance(
      ZoneId zone, Instant at, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
    PropertyList properties =
        new PropertyList(
            List.of(
                new DtStart<>(start),
                new TzOffsetFrom(before),
                new TzOffsetTo(after),
                new TzName(NAME.format(at.atZone(zone)))));
    return zone.getRules().isDaylightSavings(at)
        ? new Daylight(properties)
        : new Standard(properties);
  }
}
