package org.wego.webhooks.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;
import org.wego.webhooks.endpoint.CallOutcome;

/** Reads the log of deliveries of a subscription. */
@ApplicationScoped
public class DeliveryQueries {

  private static final String DELIVERIES =
      """
      SELECT d.*, e.type, a.outcome, a.status
        FROM webhook_delivery d
        JOIN webhook_event e ON e.id = d.event_id
        LEFT JOIN LATERAL (SELECT outcome, status FROM webhook_attempt
                            WHERE delivery_id = d.id ORDER BY number DESC LIMIT 1) a ON true
       WHERE d.subscription_id = ?
      """;

  private static final SqlListing<Delivery> LIST =
      new SqlListing<>(
          Keyset.<Delivery, UUID>endingIn("r.id", UUID.class, Delivery::id)
              .by("createdAt", "r.created_at", Instant.class, Delivery::createdAt)
              .defaultSort("-createdAt"),
          DeliveryQueries::read);

  @Inject Sql sql;

  /**
   * The deliveries of a subscription.
   *
   * @param state only those in it; {@code null} for all
   * @param eventType only those of such events; {@code null} for all
   */
  public Page<Delivery> page(
      UUID subscriptionId, DeliveryState state, String eventType, PageRequest request) {
    StringBuilder query = new StringBuilder(DELIVERIES);
    List<Object> parameters = new ArrayList<>(List.of(subscriptionId));
    if (state != null) {
      query.append(" AND d.state = ?");
      parameters.add(state);
    }
    if (eventType != null) {
      query.append(" AND e.type = ?");
      parameters.add(eventType);
    }
    return LIST.page(sql, query.toString(), parameters, request);
  }

  /**
   * @throws ProblemException NOT_FOUND
   */
  public Delivery require(UUID subscriptionId, UUID id) {
    return sql.find(DELIVERIES + " AND d.id = ?", DeliveryQueries::read, subscriptionId, id)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such delivery"));
  }

  /** Its attempts, the first one first; three days have room for some dozens. */
  public List<Attempt> attempts(UUID id) {
    return sql.list(
        """
        SELECT number, at, millis, outcome, status, answer FROM webhook_attempt
         WHERE delivery_id = ? ORDER BY number LIMIT 200
        """,
        row ->
            new Attempt(
                row.getInt("number"),
                instant(row, "at"),
                row.getObject("millis", Integer.class),
                CallOutcome.valueOf(row.getString("outcome")),
                row.getObject("status", Integer.class),
                row.getString("answer")),
        id);
  }

  private static Delivery read(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new Delivery(
        row.getObject("id", UUID.class),
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        row.getBoolean("replay"),
        DeliveryState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        outcome == null ? null : CallOutcome.valueOf(outcome),
        row.getObject("status", Integer.class),
        instant(row, "created_at"),
        instant(row, "next_attempt_at"),
        instant(row, "finished_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
