package org.wego.fees.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wego.fees.MemberCategory;
import org.wego.fees.Region;
import org.wego.fees.Scope;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** Reads billing accounts. */
@ApplicationScoped
public class AccountQueries {

  private static final Listing<BillingAccount> ACCOUNTS =
      new Listing<>(
          BillingAccount.class,
          Keyset.<BillingAccount, UUID>endingIn("r.memberId", UUID.class, BillingAccount::memberId)
              .by("memberName", "r.memberName", String.class, BillingAccount::memberName)
              .defaultSort("memberName"));

  @Inject Sql sql;
  @Inject EntityManager entities;
  @Inject Clock clock;

  /** The member's account with its balance, unless it is unknown or outside the scope. */
  public Optional<AccountBalance> find(UUID memberId, Scope scope) {
    return sql.find(
        """
        SELECT a.member_id, a.member_name, a.category, a.first_fee_year, p.population, a.successor_id,
               (SELECT coalesce(sum(i.outstanding), 0.00)
                  FROM invoice i
                 WHERE i.member_id = a.member_id AND i.outstanding > 0
                   AND i.status <> 'UNCOLLECTIBLE') - a.credit AS balance
          FROM billing_account a
          LEFT JOIN LATERAL population_for(a.member_id, ?) p ON true
         WHERE a.member_id = ?
           AND a.member_id = coalesce(?, a.member_id)
           AND a.region = coalesce(?, a.region)
        """,
        AccountQueries::read,
        LocalDate.now(clock).getYear(),
        memberId,
        scope.memberId(),
        scope.region() == null ? null : scope.region().name());
  }

  /** Which of the given members have an account. */
  public Set<UUID> known(Collection<UUID> memberIds) {
    return Set.copyOf(
        sql.list(
            "SELECT member_id FROM billing_account WHERE member_id = ANY (?)",
            row -> row.getObject(1, UUID.class),
            SqlArray.of("uuid", List.copyOf(memberIds))));
  }

  /** The accounts within the scope. */
  public Page<BillingAccount> list(
      Scope scope, Region region, String country, MemberCategory category, PageRequest request) {
    return ACCOUNTS.page(
        entities,
        new Filter()
            .equal("memberId", scope.memberId())
            .equal("region", scope.region())
            .equal("region", region)
            .equal("country", country)
            .equal("category", category),
        request);
  }

  private static AccountBalance read(ResultSet row) throws SQLException {
    String category = row.getString("category");
    return new AccountBalance(
        row.getObject("member_id", UUID.class),
        row.getString("member_name"),
        category == null ? null : MemberCategory.valueOf(category),
        row.getObject("first_fee_year", Integer.class),
        row.getObject("population", Long.class),
        row.getObject("successor_id", UUID.class),
        row.getBigDecimal("balance"));
  }
}
