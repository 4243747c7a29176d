package org.wego.events.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.wego.events.calendar.CalendarEntry.Days;
import org.wego.events.calendar.CalendarEntry.Times;

/** Writes calendars as RFC 5545 has them: the same bytes for the same entries. */
final class CalendarFile {

  private static final Duration READ_AGAIN_AFTER = Duration.ofHours(6);

  private CalendarFile() {}

  /**
   * @param zone which the calendar names even where no entry has times: without any component it
   *     would not be one
   */
  static byte[] of(String name, ZoneId zone, List<CalendarEntry> entries) {
    List<CalendarComponent> components = new ArrayList<>(zones(zone, entries));
    entries.stream().map(CalendarFile::component).forEach(components::add);
    Calendar calendar =
        new Calendar(
            new PropertyList(
                List.of(
                    new ProdId("-//WeGO//Events//EN"),
                    ImmutableVersion.VERSION_2_0,
                    ImmutableCalScale.GREGORIAN,
                    new Name(name),
                    // What calendars read that do not know the property before.
                    new XProperty("X-WR-CALNAME", name),
                    new RefreshInterval(
                        new ParameterList(List.of(Value.DURATION)), READ_AGAIN_AFTER))),
            new ComponentList<>(components));
    // The library's own writer folds by characters, of which some take several octets.
    return FoldedLines.of(calendar.toString());
  }

  private static List<CalendarComponent> zones(ZoneId zone, List<CalendarEntry> entries) {
    Map<String, List<ZonedDateTime>> named = new TreeMap<>();
    for (CalendarEntry entry : entries) {
      if (entry.when() instanceof Times times) {
        List<ZonedDateTime> inZone =
            named.computeIfAbsent(times.start().getZone().getId(), id -> new ArrayList<>());
        inZone.add(times.start());
        inZone.add(times.end());
      }
    }
    if (named.isEmpty()) {
      return List.of(ZoneComponent.of(zone, Instant.EPOCH, Instant.EPOCH));
    }
    List<CalendarComponent> components = new ArrayList<>();
    named.forEach(
        (id, times) -> {
          times.sort(Comparator.comparing(ZonedDateTime::toInstant));
          components.add(
              ZoneComponent.of(
                  ZoneId.of(id),
                  times.get(0).toInstant(),
                  times.get(times.size() - 1).toInstant()));
        });
    return components;
  }

  private static VEvent component(CalendarEntry entry) {
    List<Property> properties = new ArrayList<>();
    properties.add(new Uid(entry.id().toString()));
    properties.add(new DtStamp(entry.changedAt()));
    properties.add(new LastModified(entry.changedAt()));
    properties.add(new Sequence(Math.toIntExact(entry.sequence())));
    if (entry.when() instanceof Days days) {
      properties.add(new DtStart<>(days.first()));
      properties.add(new DtEnd<>(days.last().plusDays(1)));
      // Who has it in the calendar is not busy all day.
      properties.add(ImmutableTransp.TRANSPARENT);
    } else if (entry.when() instanceof Times times) {
      properties.add(new DtStart<>(times.start()));
      properties.add(new DtEnd<>(times.end()));
    }
    properties.add(new Summary(entry.title()));
    if (entry.description() != null) {
      properties.add(new Description(entry.description()));
    }
    if (entry.location() != null) {
      properties.add(new Location(entry.location()));
    }
    properties.add(
        entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    properties.add(new Url(entry.address()));
    return new VEvent(new PropertyList(properties));
  }
}
