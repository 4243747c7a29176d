package org.wego.fees.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.wego.fees.Region;
import org.wego.fees.Scope;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.messaging.stream.EventJson;

/** Tells standings as of any day, from the ledger as it was booked until then (F14). */
@ApplicationScoped
public class StandingQueries {

  private static final Keyset<MemberStanding> ORDER =
      Keyset.<MemberStanding, UUID>endingIn("a.member_id", UUID.class, MemberStanding::memberId)
          .by("memberName", "a.member_name", String.class, MemberStanding::memberName)
          .defaultSort("memberName");

  private static final String SELECT =
      """
      SELECT a.member_id, a.member_name, a.region, a.country, a.successor_id,
             p.valid_from AS paying_from, p.valid_to AS paying_to, s.standing, s.outstanding,
             array_to_string(s.exempt_years, ',') AS exempt_years, CAST(s.reasons AS text) AS reasons
      """;

  private static final String FROM =
      """
        FROM billing_account a
       CROSS JOIN LATERAL standing_on(a.member_id, :asOf) s
        LEFT JOIN LATERAL (
             SELECT q.valid_from, q.valid_to
               FROM billing_period q
              WHERE q.member_id = a.member_id AND q.category IN ('FULL', 'FRIENDSHIP')
                AND q.valid_from <= :asOf
              ORDER BY q.valid_from DESC LIMIT 1) p ON true
       WHERE
      """;

  private static final TypeReference<List<StandingReason>> REASONS = new TypeReference<>() {};

  @Inject EntityManager entities;

  /** Narrows a list of standings; what is {@code null} does not. */
  public record Wanted(Standing standing, Region region) {}

  /** The member's standing; empty when no account is known. */
  public Optional<MemberStanding> of(UUID memberId, LocalDate asOf) {
    return of(memberId, asOf, Scope.ALL);
  }

  /** The member's standing, unless it is unknown or outside the scope. */
  public Optional<MemberStanding> of(UUID memberId, LocalDate asOf, Scope scope) {
    Condition condition =
        new Condition()
            .equal("a.member_id", memberId)
            .equal("a.member_id", scope.memberId())
            .equal("a.region", scope.region());
    return rows(SELECT + FROM + condition.text(), condition.values(), asOf, 1).stream().findFirst();
  }

  /** The standings of all members, those whose membership ended among them. */
  public Page<MemberStanding> list(Wanted wanted, LocalDate asOf, PageRequest request) {
    Keyset.Window<MemberStanding> window = ORDER.window(request);
    Condition condition =
        new Condition().equal("a.region", wanted.region()).equal("s.standing", wanted.standing());
    Map<String, Object> values = new HashMap<>(condition.values());
    values.putAll(window.parameters());
    return window.page(
        rows(
            SELECT
                + FROM
                + condition.text()
                + " AND "
                + window.condition()
                + " ORDER BY "
                + window.orderBy(),
            values,
            asOf,
            window.fetchSize()),
        () -> count(condition, asOf));
  }

  /** What narrows a query; what is {@code null} does not. */
  private static final class Condition {

    private final StringBuilder text = new StringBuilder("true");
    private final Map<String, Object> values = new HashMap<>();

    Condition equal(String column, Object value) {
      if (value != null) {
        String parameter = "wanted" + values.size();
        text.append(" AND ").append(column).append(" = :").append(parameter);
        values.put(parameter, value instanceof Enum<?> constant ? constant.name() : value);
      }
      return this;
    }

    String text() {
      return text.toString();
    }

    Map<String, Object> values() {
      return values;
    }
  }

  private long count(Condition condition, LocalDate asOf) {
    NativeQuery<Long> query =
        entities
            .createNativeQuery("SELECT count(*)" + FROM + condition.text())
            .unwrap(NativeQuery.class);
    condition.values().forEach(query::setParameter);
    return query.setParameter("asOf", asOf).getSingleResult();
  }

  private List<MemberStanding> rows(
      String statement, Map<String, Object> values, LocalDate asOf, int limit) {
    NativeQuery<Tuple> query =
        entities
            .createNativeQuery(statement, Tuple.class)
            .unwrap(NativeQuery.class)
            .addScalar("member_id", UUID.class)
            .addScalar("member_name", String.class)
            .addScalar("region", String.class)
            .addScalar("country", String.class)
            .addScalar("successor_id", UUID.class)
            .addScalar("paying_from", LocalDate.class)
            .addScalar("paying_to", LocalDate.class)
            .addScalar("standing", String.class)
            .addScalar("outstanding", BigDecimal.class)
            .addScalar("exempt_years", String.class)
            .addScalar("reasons", String.class);
    values.forEach(query::setParameter);
    return query
        .setParameter("asOf", asOf)
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> read(row, asOf))
        .toList();
  }

  private static MemberStanding read(Tuple row, LocalDate asOf) {
    LocalDate payingFrom = row.get("paying_from", LocalDate.class);
    return new MemberStanding(
        row.get("member_id", UUID.class),
        row.get("member_name", String.class),
        Region.valueOf(row.get("region", String.class)),
        row.get("country", String.class),
        row.get("successor_id", UUID.class),
        payingFrom == null
            ? null
            : new MemberStanding.PayingPeriod(payingFrom, row.get("paying_to", LocalDate.class)),
        asOf,
        Standing.valueOf(row.get("standing", String.class)),
        row.get("outstanding", BigDecimal.class),
        years(row.get("exempt_years", String.class)),
        reasons(row.get("reasons", String.class)));
  }

  private static List<Integer> years(String joined) {
    return joined.isEmpty()
        ? List.of()
        : Arrays.stream(joined.split(",")).map(Integer::valueOf).toList();
  }

  private static List<StandingReason> reasons(String json) {
    try {
      return EventJson.mapper().readValue(json, REASONS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The reasons of a standing are none", e);
    }
  }
}
