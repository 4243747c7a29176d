package org.wego.membership.member;

import java.util.EnumMap;
import java.util.Map;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Region;

/** Who joined and who left in one year (M6). */
public record Movements(
    int year, Count total, Map<Category, Count> byCategory, Map<Region, Count> byRegion) {

  /** How many, of each kind. */
  public record Count(long joined, long left, long merged, long split) {

    static final Count NONE = new Count(0, 0, 0, 0);

    Count plus(MovementKind kind, long members) {
      return switch (kind) {
        case JOINED -> new Count(joined + members, left, merged, split);
        case LEFT -> new Count(joined, left + members, merged, split);
        case MERGED -> new Count(joined, left, merged + members, split);
        case SPLIT -> new Count(joined, left, merged, split + members);
      };
    }

    /** By how many there were more at the end. */
    public long net() {
      return joined - left - merged - split;
    }
  }

  /** A year in which nothing moved yet. */
  static Movements none(int year) {
    Map<Category, Count> byCategory = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      byCategory.put(category, Count.NONE);
    }
    Map<Region, Count> byRegion = new EnumMap<>(Region.class);
    for (Region region : Region.values()) {
      byRegion.put(region, Count.NONE);
    }
    return new Movements(year, Count.NONE, byCategory, byRegion);
  }

  Movements plus(MovementKind kind, Category category, Region region, long members) {
    byCategory.computeIfPresent(category, (key, count) -> count.plus(kind, members));
    byRegion.computeIfPresent(region, (key, count) -> count.plus(kind, members));
    return new Movements(year, total.plus(kind, members), byCategory, byRegion);
  }
}
