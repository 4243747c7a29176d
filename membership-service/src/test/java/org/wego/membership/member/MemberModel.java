package org.wego.membership.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Region;

/** What every member was on every day, kept in the simplest way that can be. */
final class MemberModel {

  /** A row of the directory. */
  record Row(
      UUID id, String name, Category category, Region region, long population, LocalDate since) {}

  /** One city; each map holds what is so from a day on. */
  static final class City {

    UUID id;
    UUID application;
    City successor;
    LocalDate succeededOn;
    final TreeMap<LocalDate, Category> categories = new TreeMap<>();
    final TreeMap<LocalDate, String> names = new TreeMap<>();
    final TreeMap<LocalDate, Region> regions = new TreeMap<>();
    final TreeMap<LocalDate, Long> populations = new TreeMap<>();

    City(String name, Region region, long population) {
      names.put(LocalDate.MIN, name);
      regions.put(LocalDate.MIN, region);
      populations.put(LocalDate.MIN, population);
    }

    String name() {
      return names.lastEntry().getValue();
    }

    Category category() {
      return categories.isEmpty() ? null : categories.lastEntry().getValue();
    }

    boolean wasMember() {
      return categories.values().stream().anyMatch(Objects::nonNull);
    }

    LocalDate since() {
      return categories.lastKey();
    }

    Category categoryOn(LocalDate day) {
      var entry = categories.floorEntry(day);
      return entry == null ? null : entry.getValue();
    }

    /**
     * What an application says anew holds from its day, but not before what is known since then.
     */
    void describe(LocalDate day, Region region, long population) {
      LocalDate last =
          Stream.of(names.lastKey(), regions.lastKey(), populations.lastKey())
              .max(Comparator.naturalOrder())
              .orElseThrow();
      LocalDate from = last.isAfter(day) ? last : day;
      if (region != regions.lastEntry().getValue()) {
        regions.put(from, region);
      }
      if (population != populations.lastEntry().getValue()) {
        populations.put(from, population);
      }
    }

    /** The city that stands for it on the day: itself, or the last of those that succeed it. */
    City standsFor(LocalDate day) {
      return successor != null && !succeededOn.isAfter(day) ? successor.standsFor(day) : this;
    }

    Row on(LocalDate day) {
      return new Row(
          id,
          names.floorEntry(day).getValue(),
          categoryOn(day),
          regions.floorEntry(day).getValue(),
          populations.floorEntry(day).getValue(),
          categoryOn(day) == null ? null : categories.floorKey(day));
    }
  }

  final List<City> cities = new ArrayList<>();

  /** The members of the day, by name. */
  List<Row> on(LocalDate day) {
    return cities.stream()
        .filter(city -> city.id != null)
        .map(city -> city.on(day))
        .filter(row -> row.category() != null)
        .sorted(Comparator.comparing(Row::name).thenComparing(Row::id))
        .toList();
  }

  long count(LocalDate day, Category category) {
    return on(day).stream().filter(row -> row.category() == category).count();
  }

  long count(LocalDate day, Region region) {
    return on(day).stream().filter(row -> row.region() == region).count();
  }

  List<City> which(Category category) {
    return cities.stream()
        .filter(city -> city.successor == null && Objects.equals(city.category(), category))
        .toList();
  }
}
