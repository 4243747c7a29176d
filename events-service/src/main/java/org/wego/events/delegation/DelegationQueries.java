package org.wego.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads delegations; what is not the caller's is not found. */
@ApplicationScoped
public class DelegationQueries {

  private static final SqlListing<DelegationSummary> LIST =
      new SqlListing<>(
          Keyset.<DelegationSummary, UUID>endingIn("r.id", UUID.class, DelegationSummary::id)
              .by(
                  "organizationName",
                  "r.organization_name",
                  String.class,
                  DelegationSummary::organizationName)
              .by("createdAt", "r.created_at", Instant.class, DelegationSummary::createdAt)
              .defaultSort("organizationName"),
          DelegationQueries::readSummary);

  private static final String ROWS =
      """
      SELECT d.id, d.event_id, d.kind, d.member_id, d.organization_name, d.country, d.state,
             d.places, d.created_at,
             (SELECT count(*) FROM participant p
               WHERE p.delegation_id = d.id AND p.removed_at IS NULL) AS persons
        FROM delegation d
       WHERE d.event_id = ?
         AND (?::text IS NULL OR d.state = ?) AND (?::text IS NULL OR d.kind = ?)
         AND (?::uuid IS NULL OR d.member_id = ?)
         AND\s"""
          + DelegationScope.CONDITION;

  private static final SqlListing<WaitingDelegation> WAITING =
      new SqlListing<>(
          Keyset.<WaitingDelegation, Long>endingIn(
                  "r.position", Long.class, WaitingDelegation::position)
              .defaultById(),
          DelegationQueries::readWaiting);

  private static final String WAITING_ROWS =
      """
      SELECT d.*
        FROM (SELECT w.id, w.organization_name, w.country, w.member_id, w.owner_subject,
                     w.waiting_since, row_number() OVER (ORDER BY w.waiting_number) AS position,
                     (SELECT count(*) FROM participant p
                       WHERE p.delegation_id = w.id AND p.removed_at IS NULL) AS persons
                FROM delegation w
               WHERE w.event_id = ? AND w.state = 'WAITLISTED') d
       WHERE\s"""
          + DelegationScope.CONDITION;

  @Inject Delegations delegations;
  @Inject Sql sql;

  /** Narrows a list of delegations; what is {@code null} does not. */
  public record Wanted(DelegationState state, DelegationKind kind, UUID memberId) {}

  /** The delegations to an event within the scope, by the names of their organizations. */
  public Page<DelegationSummary> list(
      UUID eventId, DelegationScope scope, Wanted wanted, PageRequest request) {
    return LIST.page(
        sql,
        ROWS,
        scope.parametersAfter(
            eventId,
            wanted.state(),
            wanted.state(),
            wanted.kind(),
            wanted.kind(),
            wanted.memberId(),
            wanted.memberId()),
        request);
  }

  /** One delegation with its persons, unless it is not within the scope. */
  @Transactional
  public Optional<DelegationDetails> find(UUID eventId, UUID id, DelegationScope scope) {
    return delegations.find(eventId, id, scope).map(Delegation::details);
  }

  /** Who waits for places of an event, within the scope, in the order of the list. */
  public Page<WaitingDelegation> waiting(UUID eventId, DelegationScope scope, PageRequest request) {
    return WAITING.page(sql, WAITING_ROWS, scope.parametersAfter(eventId), request);
  }

  /** Somebody who takes part in an event, or took, unless of a delegation out of the scope. */
  public Optional<Attendee> attendee(UUID eventId, UUID participantId, DelegationScope scope) {
    return sql.find(
        Attendee.COLUMNS + " WHERE p.event_id = ? AND p.id = ? AND " + DelegationScope.CONDITION,
        Attendee::read,
        scope.parametersAfter(eventId, participantId).toArray());
  }

  /** As {@link #attendee}, and who asks also reads what is his or her own. */
  public Optional<Attendee> attendeeOrSelf(
      UUID eventId, UUID participantId, DelegationScope scope) {
    return sql.find(
        Attendee.COLUMNS
            + " WHERE p.event_id = ? AND p.id = ? AND "
            + DelegationScope.SELF_CONDITION,
        Attendee::read,
        scope.selfParametersAfter(eventId, participantId).toArray());
  }

  private static DelegationSummary readSummary(ResultSet row) throws SQLException {
    return new DelegationSummary(
        row.getObject("id", UUID.class),
        row.getObject("event_id", UUID.class),
        DelegationKind.valueOf(row.getString("kind")),
        row.getObject("member_id", UUID.class),
        row.getString("organization_name"),
        row.getString("country"),
        DelegationState.valueOf(row.getString("state")),
        row.getInt("persons"),
        row.getInt("places"),
        instant(row, "created_at"));
  }

  private static WaitingDelegation readWaiting(ResultSet row) throws SQLException {
    return new WaitingDelegation(
        row.getObject("id", UUID.class),
        row.getString("organization_name"),
        row.getString("country"),
        row.getLong("position"),
        row.getInt("persons"),
        instant(row, "waiting_since"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
