package org.wego.fees.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.fees.Region;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.sql.Sql;

/**
 * Who owes what, by how long it is due, as of any day. All of it is summed up from what the ledger
 * had booked by then (F12): the columns of invoices and accounts tell the present only.
 */
@ApplicationScoped
public class AgeingReport {

  // The sums of the items of one member, or of one region: days after the due date and what is
  // left.
  private static final String BUCKETS =
      """
      coalesce(sum(o.owed) FILTER (WHERE o.days <= 0), 0.00) AS up_to_0,
      coalesce(sum(o.owed) FILTER (WHERE o.days BETWEEN 1 AND 30), 0.00) AS up_to_30,
      coalesce(sum(o.owed) FILTER (WHERE o.days BETWEEN 31 AND 60), 0.00) AS up_to_60,
      coalesce(sum(o.owed) FILTER (WHERE o.days BETWEEN 61 AND 90), 0.00) AS up_to_90,
      coalesce(sum(o.owed) FILTER (WHERE o.days > 90), 0.00) AS over_90,
      coalesce(sum(o.credit), 0.00) AS credit
      """;

  private static final String ITEM =
      """
      coalesce(sum(CASE 'RECEIVABLES' WHEN e.debit THEN e.amount WHEN e.credit THEN -e.amount END),
               0.00) AS owed,
      coalesce(sum(CASE 'MEMBER_CREDIT' WHEN e.credit THEN e.amount WHEN e.debit THEN -e.amount END),
               0.00) AS credit
      """;

  private static final String MEMBERS =
      """
        FROM billing_account m
       CROSS JOIN LATERAL (
             SELECT %s
               FROM (SELECT max(:asOf - i.due_on) AS days, %s
                       FROM ledger_entry e
                       LEFT JOIN invoice i ON i.id = e.invoice_id
                      WHERE e.member_id = m.member_id AND e.booked_on <= :asOf
                      GROUP BY e.invoice_id) o) d
       WHERE d.up_to_0 + d.up_to_30 + d.up_to_60 + d.up_to_90 + d.over_90 + d.credit > 0
      """
          .formatted(BUCKETS, ITEM);

  private static final String REGIONS =
      """
      SELECT m.region, %s
        FROM (SELECT e.member_id, max(?::date - i.due_on) AS days, %s
                FROM ledger_entry e
                LEFT JOIN invoice i ON i.id = e.invoice_id
               WHERE e.booked_on <= ?
               GROUP BY e.member_id, e.invoice_id) o
        JOIN billing_account m ON m.member_id = o.member_id
       GROUP BY m.region
      """
          .formatted(BUCKETS, ITEM);

  private static final Keyset<MemberAgeing> KEYSET =
      Keyset.<MemberAgeing, UUID>endingIn("m.member_id", UUID.class, MemberAgeing::memberId)
          .by("memberName", "m.member_name", String.class, MemberAgeing::memberName)
          .defaultSort("memberName");

  @Inject EntityManager entities;
  @Inject Sql sql;

  /** The members that owe something, or have money that no invoice has used, on that day. */
  public Page<MemberAgeing> members(LocalDate asOf, Region region, PageRequest request) {
    Keyset.Window<MemberAgeing> window = KEYSET.window(request);
    String members = MEMBERS + (region == null ? "" : " AND m.region = :region");
    Query query =
        entities.createNativeQuery(
            "SELECT m.member_id, m.member_name, m.region, m.country, d.*"
                + members
                + " AND "
                + window.condition()
                + " ORDER BY "
                + window.orderBy()
                + " LIMIT "
                + window.fetchSize(),
            Tuple.class);
    narrow(query, asOf, region);
    window.parameters().forEach(query::setParameter);
    @SuppressWarnings("unchecked")
    List<Tuple> rows = query.getResultList();
    return window.page(
        rows.stream().map(AgeingReport::member).toList(),
        () -> {
          Query count = entities.createNativeQuery("SELECT count(*)" + members);
          narrow(count, asOf, region);
          return ((Number) count.getSingleResult()).longValue();
        });
  }

  /** The sums of all members by the regions that they are in now. */
  public AgeingTotals totals(LocalDate asOf) {
    Map<Region, Ageing> regions = new EnumMap<>(Region.class);
    sql.list(
            REGIONS,
            row ->
                Map.entry(
                    Region.valueOf(row.getString("region")),
                    new Ageing(
                        row.getBigDecimal("up_to_0"),
                        row.getBigDecimal("up_to_30"),
                        row.getBigDecimal("up_to_60"),
                        row.getBigDecimal("up_to_90"),
                        row.getBigDecimal("over_90"),
                        row.getBigDecimal("credit"))),
            asOf,
            asOf)
        .forEach(entry -> regions.put(entry.getKey(), entry.getValue()));
    return new AgeingTotals(asOf, regions);
  }

  private static void narrow(Query query, LocalDate asOf, Region region) {
    query.setParameter("asOf", asOf);
    if (region != null) {
      query.setParameter("region", region.name());
    }
  }

  private static MemberAgeing member(Tuple row) {
    return new MemberAgeing(
        row.get("member_id", UUID.class),
        row.get("member_name", String.class),
        Region.valueOf(row.get("region", String.class)),
        row.get("country").toString(),
        new Ageing(
            row.get("up_to_0", BigDecimal.class),
            row.get("up_to_30", BigDecimal.class),
            row.get("up_to_60", BigDecimal.class),
            row.get("up_to_90", BigDecimal.class),
            row.get("over_90", BigDecimal.class),
            row.get("credit", BigDecimal.class)));
  }
}
