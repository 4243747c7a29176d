package org.wego.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** What was done with delegations, by whom and why. It is only ever added to. */
@ApplicationScoped
public class DelegationActs {

  private static final SqlListing<DelegationActItem> LIST =
      new SqlListing<>(
          Keyset.<DelegationActItem, UUID>endingIn("r.id", UUID.class, DelegationActItem::id)
              .by("at", "r.acted_at", Instant.class, DelegationActItem::at)
              .defaultSort("at"),
          DelegationActs::read);

  @Inject Sql sql;
  @Inject Clock clock;

  /** What was done with the delegation, the first of it first. Sort key: at. */
  public Page<DelegationActItem> page(UUID delegationId, PageRequest request) {
    return LIST.page(
        sql,
        "SELECT * FROM delegation_act WHERE delegation_id = ?",
        List.of(delegationId),
        request);
  }

  /** All that was done with the delegation, in its order. */
  List<DelegationActItem> all(UUID delegationId) {
    return sql.list(
        "SELECT * FROM delegation_act WHERE delegation_id = ? ORDER BY acted_at, id",
        DelegationActs::read,
        delegationId);
  }

  /**
   * Records an act in the caller's transaction.
   *
   * @param reason {@code null} for what needs none
   * @return the id of the act
   */
  @Transactional(Transactional.TxType.MANDATORY)
  UUID record(UUID delegationId, DelegationAct act, String reason, String actor) {
    UUID id = Ids.next();
    sql.update(
        """
        INSERT INTO delegation_act (id, delegation_id, act, reason, acted_at, acted_by)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        id,
        delegationId,
        act,
        reason,
        clock.instant(),
        actor);
    return id;
  }

  private static DelegationActItem read(ResultSet row) throws SQLException {
    return new DelegationActItem(
        row.getObject("id", UUID.class),
        DelegationAct.valueOf(row.getString("act")),
        row.getString("reason"),
        row.getObject("acted_at", OffsetDateTime.class).toInstant(),
        row.getString("acted_by"));
  }
}
