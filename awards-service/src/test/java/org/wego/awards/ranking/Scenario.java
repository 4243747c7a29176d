package org.wego.awards.ranking;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.awards.AwardCategory;

/** A judging written down in a test, with names for judges and entries. */
final class Scenario {

  private final Criteria criteria;
  private final Map<String, Contender> contenders = new LinkedHashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private String seed = "seed";

  private Scenario(String... weights) {
    this.criteria = new Criteria(numbers(weights));
  }

  /** Criteria of these weights. */
  static Scenario weighted(String... weights) {
    return new Scenario(weights);
  }

  /** One criterion, so that a score is its value. */
  static Scenario plain() {
    return weighted("1");
  }

  Scenario seed(String published) {
    this.seed = published;
    return this;
  }

  Scenario entries(AwardCategory category, String... names) {
    for (String name : names) {
      contenders.put(name, new Contender(id(name), category, "A better " + name, name, "KR"));
    }
    return this;
  }

  /** What a judge gave an entry, for each criterion; an entry not named yet is in OPEN_CITY. */
  Scenario scores(String judge, String entry, String... values) {
    if (!contenders.containsKey(entry)) {
      entries(AwardCategory.OPEN_CITY, entry);
    }
    sheets.add(new Sheet(id(judge), id(entry), numbers(values)));
    return this;
  }

  Judging judging() {
    return new Judging(criteria, List.copyOf(contenders.values()), sheets, new Lot(seed));
  }

  List<RankedEntry> ranked() {
    return Ranking.of(judging()).in(AwardCategory.OPEN_CITY);
  }

  /** The entries in their order, with the rank before each. */
  List<String> order() {
    return order(ranked());
  }

  static List<String> order(List<RankedEntry> ranking) {
    return ranking.stream()
        .map(ranked -> (ranked.rank() == null ? "-" : ranked.rank()) + " " + name(ranked))
        .toList();
  }

  static String name(RankedEntry ranked) {
    return ranked.entry().cityName();
  }

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static List<BigDecimal> numbers(String... texts) {
    return Arrays.stream(texts).map(BigDecimal::new).toList();
  }
}
