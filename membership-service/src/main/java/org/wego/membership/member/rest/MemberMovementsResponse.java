package org.wego.membership.member.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.member.Movements;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Region;

/** Who joined and who left, year by year. */
@Schema(name = "MemberMovements")
public record MemberMovementsResponse(List<Year> years) {

  /** One year. */
  @Schema(name = "MemberMovementsOfYear")
  public record Year(
      @Schema(examples = "2014") int year,
      Counts total,
      @Schema(description = "With the category of the first or last day")
          Map<Category, Counts> byCategory,
      @Schema(description = "With the region of the first or last day")
          Map<Region, Counts> byRegion) {

    static Year from(Movements movements) {
      return new Year(
          movements.year(),
          Counts.from(movements.total()),
          Counts.from(movements.byCategory()),
          Counts.from(movements.byRegion()));
    }
  }

  /** How many came and went. */
  @Schema(name = "MemberMovementCounts")
  public record Counts(
      @Schema(description = "Became members, for the first time or again", examples = "81")
          long joined,
      @Schema(description = "Withdrew or were excluded", examples = "0") long left,
      @Schema(description = "Were merged into another member", examples = "0") long merged,
      @Schema(description = "Were split into members that go on for them", examples = "0")
          long split,
      @Schema(description = "Joined less all others", examples = "81") long net) {

    static Counts from(Movements.Count count) {
      return new Counts(count.joined(), count.left(), count.merged(), count.split(), count.net());
    }

    static <K> Map<K, Counts> from(Map<K, Movements.Count> counts) {
      Map<K, Counts> ordered = new LinkedHashMap<>();
      counts.forEach((key, count) -> ordered.put(key, from(count)));
      return ordered;
    }
  }

  static MemberMovementsResponse from(List<Movements> years) {
    return new MemberMovementsResponse(years.stream().map(Year::from).toList());
  }
}
