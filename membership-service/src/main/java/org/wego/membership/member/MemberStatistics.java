package org.wego.membership.member;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Region;

/**
 * How many members there were on a day (M6).
 *
 * @param byCategory every category, also those without a member
 * @param byRegion the Full and Associate members of every region (M7)
 */
public record MemberStatistics(
    LocalDate asOf, Map<Category, Long> byCategory, Map<Region, Long> byRegion) {

  /** Statistics without any member yet. */
  static MemberStatistics none(LocalDate asOf) {
    Map<Category, Long> byCategory = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      byCategory.put(category, 0L);
    }
    Map<Region, Long> byRegion = new EnumMap<>(Region.class);
    for (Region region : Region.values()) {
      byRegion.put(region, 0L);
    }
    return new MemberStatistics(asOf, byCategory, byRegion);
  }

  void add(Category category, Region region, long members) {
    byCategory.merge(category, members, Long::sum);
    if (category != Category.FRIENDSHIP) {
      byRegion.merge(region, members, Long::sum);
    }
  }
}
