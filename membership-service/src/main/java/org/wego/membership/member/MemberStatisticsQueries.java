package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.query.NativeQuery;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Region;

/** Counts members: of a day, year by year, and those who came and went. */
@ApplicationScoped
public class MemberStatisticsQueries {

  private static final String GROWTH =
      """
      SELECT y.year, p.category, v.region, count(*) AS members
      FROM (SELECT year, least(make_date(year, 12, 31), :today) AS day
            FROM generate_series(:first, :last) AS year) y
        JOIN member_period p
          ON p.valid_from <= y.day AND (p.valid_to IS NULL OR p.valid_to > y.day)
        JOIN member_profile v ON v.member_id = p.member_id
          AND v.valid_from <= y.day AND (v.valid_to IS NULL OR v.valid_to > y.day)
      WHERE true%s
      GROUP BY y.year, p.category, v.region
      """;

  /**
   * A change of category ends one period on the day on which the next begins: neither is counted.
   * Who joins is counted with what it was on its first day, who leaves with what it was on its
   * last.
   */
  private static final String MOVEMENTS =
      """
      WITH period AS (
        SELECT member_id, category, valid_from, valid_to,
          lag(valid_to) OVER member AS ended_before, lead(valid_from) OVER member AS begins_after
        FROM member_period WINDOW member AS (PARTITION BY member_id ORDER BY valid_from)
      ), movement AS (
        SELECT member_id, category, 'JOINED' AS kind, valid_from AS day, valid_from AS seen_on
        FROM period WHERE ended_before IS DISTINCT FROM valid_from
        UNION ALL
        SELECT p.member_id, p.category,
          CASE e.kind WHEN 'MERGER' THEN 'MERGED' WHEN 'SPLIT' THEN 'SPLIT' ELSE 'LEFT' END,
          p.valid_to, p.valid_to - 1
        FROM period p
          LEFT JOIN member_ending e ON e.member_id = p.member_id AND e.effective_on = p.valid_to
            AND e.kind IN ('MERGER', 'SPLIT')
        WHERE p.valid_to <= :today AND p.begins_after IS DISTINCT FROM p.valid_to
      )
      SELECT CAST(extract(year FROM m.day) AS integer) AS year, m.kind, m.category, v.region,
        count(*) AS members
      FROM movement m
        JOIN member_profile v ON v.member_id = m.member_id
          AND v.valid_from <= m.seen_on AND (v.valid_to IS NULL OR v.valid_to > m.seen_on)
      WHERE m.day BETWEEN make_date(:first, 1, 1) AND make_date(:last, 12, 31)%s
      GROUP BY 1, 2, 3, 4
      """;

  @Inject EntityManager entityManager;

  /** How many members there were on a day. */
  public MemberStatistics on(LocalDate asOf) {
    MemberStatistics statistics = MemberStatistics.none(asOf);
    entityManager
        .createQuery(
            "select p.category, v.organization.region, count(*) "
                + DirectoryQueries.MEMBERS_AS_OF
                + " group by p.category, v.organization.region",
            Tuple.class)
        .setParameter("asOf", asOf)
        .getResultList()
        .forEach(
            row ->
                statistics.add(
                    row.get(0, Category.class), row.get(1, Region.class), row.get(2, Long.class)));
    return statistics;
  }

  /** How many members every country had on a day, in the order of their codes. */
  public List<CountryStatistics> countries(LocalDate asOf) {
    Map<String, Map<Category, Long>> countries = new TreeMap<>();
    entityManager
        .createQuery(
            "select v.organization.country, p.category, count(*) "
                + DirectoryQueries.MEMBERS_AS_OF
                + " group by v.organization.country, p.category",
            Tuple.class)
        .setParameter("asOf", asOf)
        .getResultList()
        .forEach(
            row ->
                countries
                    .computeIfAbsent(
                        row.get(0, String.class), country -> new EnumMap<>(Category.class))
                    .put(row.get(1, Category.class), row.get(2, Long.class)));
    return countries.entrySet().stream()
        .map(entry -> new CountryStatistics(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** How many members there were at the end of every year; in the present one, today. */
  public List<MemberStatistics> growth(StatisticsFilter filter) {
    Map<Integer, MemberStatistics> years = new TreeMap<>();
    for (int year = filter.first(); year <= filter.last(); year++) {
      LocalDate end = LocalDate.of(year, 12, 31);
      years.put(year, MemberStatistics.none(end.isAfter(filter.today()) ? filter.today() : end));
    }
    for (Tuple row :
        query(GROWTH, filter)
            .addScalar("year", Integer.class)
            .addScalar("category", String.class)
            .addScalar("region", String.class)
            .addScalar("members", Long.class)
            .getResultList()) {
      years
          .get(row.get("year", Integer.class))
          .add(category(row), region(row), row.get("members", Long.class));
    }
    return List.copyOf(years.values());
  }

  /** Who came and went in every year. */
  public List<Movements> movements(StatisticsFilter filter) {
    Map<Integer, Movements> years = new TreeMap<>();
    for (int year = filter.first(); year <= filter.last(); year++) {
      years.put(year, Movements.none(year));
    }
    for (Tuple row :
        query(MOVEMENTS, filter)
            .addScalar("year", Integer.class)
            .addScalar("kind", String.class)
            .addScalar("category", String.class)
            .addScalar("region", String.class)
            .addScalar("members", Long.class)
            .getResultList()) {
      MovementKind kind = MovementKind.valueOf(row.get("kind", String.class));
      years.computeIfPresent(
          row.get("year", Integer.class),
          (year, movements) ->
              movements.plus(kind, category(row), region(row), row.get("members", Long.class)));
    }
    return List.copyOf(years.values());
  }

  private NativeQuery<Tuple> query(String sql, StatisticsFilter filter) {
    Map<String, Object> parameters = new HashMap<>();
    // Written out where it is asked for: an index or the planner's numbers serve nothing else.
    StringBuilder conditions = new StringBuilder();
    if (filter.region() != null) {
      conditions.append(" AND v.region = :region");
      parameters.put("region", filter.region().name());
    }
    if (filter.country() != null) {
      conditions.append(" AND v.country = :country");
      parameters.put("country", filter.country());
    }
    @SuppressWarnings("unchecked")
    NativeQuery<Tuple> query =
        entityManager
            .createNativeQuery(sql.formatted(conditions), Tuple.class)
            .unwrap(NativeQuery.class);
    query
        .setParameter("first", filter.first())
        .setParameter("last", filter.last())
        .setParameter("today", filter.today());
    parameters.forEach(query::setParameter);
    return query;
  }

  private static Category category(Tuple row) {
    return Category.valueOf(row.get("category", String.class));
  }

  private static Region region(Tuple row) {
    return Region.valueOf(row.get("region", String.class));
  }
}
