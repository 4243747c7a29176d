package org.wego.fees.schedule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.wego.fees.MemberCategory;
import org.wego.fees.OrganizationType;

/**
 * The cells of one chart as rectangles over GDP per capita and population, half-open on both axes
 * (F3 to F5). A chart that is complete has a fee for every pair of figures from zero upwards, and
 * one fee only. The Friendship chart, which does not ask for a population, has one chart a type.
 */
final class Chart {

  /** More gaps than a reader mends before looking again. */
  private static final int MOST_GAPS = 100;

  private final MemberCategory category;
  private final OrganizationType organizationType;
  private final List<Area> areas;

  /** A part of the plane; {@code null} is without bound. */
  private record Area(
      BigDecimal gdpFrom, BigDecimal gdpBelow, long from, Long below, FeeCell cell) {

    private static Area of(FeeCell cell) {
      return new Area(
          cell.gdpFrom(),
          cell.gdpBelow(),
          cell.populationFrom() == null ? 0 : cell.populationFrom(),
          cell.populationBelow(),
          cell);
    }

    boolean sharesGdp(Area other) {
      return below(gdpFrom, other.gdpBelow) && below(other.gdpFrom, gdpBelow);
    }

    boolean sharesPopulation(Area other) {
      return below(from, other.below) && below(other.from, below);
    }

    private static <T extends Comparable<T>> boolean below(T figure, T bound) {
      return bound == null || figure.compareTo(bound) < 0;
    }
  }

  /** Two cells that have a fee for the same figures. */
  record Overlap(FeeCell one, FeeCell other) {}

  private Chart(MemberCategory category, OrganizationType type, Collection<FeeCell> cells) {
    this.category = category;
    this.organizationType = type;
    this.areas =
        cells.stream()
            .filter(cell -> cell.category() == category && cell.organizationType() == type)
            .map(Area::of)
            .toList();
  }

  /** The three charts that a schedule has. */
  static List<Chart> of(Collection<FeeCell> cells) {
    return List.of(
        new Chart(MemberCategory.FULL, null, cells),
        new Chart(MemberCategory.FRIENDSHIP, OrganizationType.REGIONAL_ASSOCIATION, cells),
        new Chart(MemberCategory.FRIENDSHIP, OrganizationType.GOVERNMENT_AGENCY, cells));
  }

  List<Overlap> overlaps() {
    List<Overlap> found = new ArrayList<>();
    for (int i = 0; i < areas.size(); i++) {
      for (int j = i + 1; j < areas.size(); j++) {
        Area one = areas.get(i);
        Area other = areas.get(j);
        if (one.sharesGdp(other) && one.sharesPopulation(other)) {
          found.add(new Overlap(one.cell(), other.cell()));
        }
      }
    }
    return found;
  }

  /** Where a fee falls from a cell to one that begins where it ends. */
  List<FeeFall> falls() {
    List<FeeFall> found = new ArrayList<>();
    for (Area lower : areas) {
      for (Area higher : areas) {
        if (higher.cell().amount().compareTo(lower.cell().amount()) >= 0) {
          continue;
        }
        if (lower.gdpBelow() != null
            && lower.gdpBelow().compareTo(higher.gdpFrom()) == 0
            && lower.sharesPopulation(higher)) {
          found.add(new FeeFall(FeeFall.Axis.GDP, lower.cell(), higher.cell()));
        } else if (lower.below() != null
            && lower.below() == higher.from()
            && lower.sharesGdp(higher)) {
          found.add(new FeeFall(FeeFall.Axis.POPULATION, lower.cell(), higher.cell()));
        }
      }
    }
    return found;
  }

  /**
   * The figures without a fee, in words; the first of them where there are very many. All bounds
   * make a grid in which each field is inside a cell or outside of it.
   */
  List<String> gaps() {
    List<BigDecimal> rows = bounds(BigDecimal.ZERO, Area::gdpFrom, Area::gdpBelow);
    List<Long> columns = bounds(0L, Area::from, Area::below);
    boolean[][] covered = new boolean[rows.size()][columns.size()];
    for (Area area : areas) {
      int lastRow = end(rows, plain(area.gdpBelow()));
      int firstColumn = columns.indexOf(area.from());
      int lastColumn = end(columns, area.below());
      for (int i = rows.indexOf(plain(area.gdpFrom())); i < lastRow; i++) {
        Arrays.fill(covered[i], firstColumn, lastColumn, true);
      }
    }
    List<String> found = new ArrayList<>();
    for (int i = 0; i < rows.size() && found.size() < MOST_GAPS; i++) {
      for (int j = 0; j < columns.size() && found.size() < MOST_GAPS; j++) {
        if (!covered[i][j]) {
          int first = j;
          while (j + 1 < columns.size() && !covered[i][j + 1]) {
            j++;
          }
          found.add(gap(rows.get(i), next(rows, i), columns.get(first), next(columns, j)));
        }
      }
    }
    return found;
  }

  private <T extends Comparable<T>> List<T> bounds(
      T zero, Function<Area, T> from, Function<Area, T> below) {
    TreeSet<T> bounds = new TreeSet<>(List.of(zero));
    for (Area area : areas) {
      bounds.add(from.apply(area));
      if (below.apply(area) != null) {
        bounds.add(below.apply(area));
      }
    }
    return bounds.stream().map(Chart::plain).toList();
  }

  /** Equal figures are written alike, so that one is found by the other. */
  @SuppressWarnings("unchecked")
  private static <T> T plain(T figure) {
    return figure instanceof BigDecimal number ? (T) number.stripTrailingZeros() : figure;
  }

  private static <T> int end(List<T> bounds, T below) {
    return below == null ? bounds.size() : bounds.indexOf(below);
  }

  private static <T> T next(List<T> bounds, int i) {
    return i + 1 < bounds.size() ? bounds.get(i + 1) : null;
  }

  private String gap(BigDecimal gdpFrom, BigDecimal gdpBelow, Long from, Long below) {
    String gdp =
        "No fee for "
            + (organizationType == null ? category : organizationType)
            + ", GDP per capita from "
            + gdpFrom.toPlainString()
            + (gdpBelow == null ? "" : " to below " + gdpBelow.toPlainString());
    return organizationType != null
        ? gdp
        : gdp + ", population from " + from + (below == null ? "" : " to below " + below);
  }
}
