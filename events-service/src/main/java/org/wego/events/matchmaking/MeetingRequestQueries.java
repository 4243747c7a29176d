package org.wego.events.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads requests to meet: those of whom the caller acts for one side. */
@ApplicationScoped
public class MeetingRequestQueries {

  private static final String REQUESTS =
      """
      SELECT q.*
        FROM (SELECT r.id, r.event_id, r.priority, r.message, r.state, r.requested_at,
                     r.answered_at, r.withdrawn_at,
      """
          + MeetingParty.columns("asking", "pa", "da")
          + ","
          + MeetingParty.columns("asked", "pb", "db")
          + ", coalesce(%s, false) AS by_side_asking, coalesce(%s, false) AS by_side_asked"
              .formatted(
                  ParticipantScope.condition("pa", "da"), ParticipantScope.condition("pb", "db"))
          + """

                FROM meeting_request r
                JOIN participant pa ON pa.id = r.asking_id
                JOIN delegation da ON da.id = pa.delegation_id
                JOIN participant pb ON pb.id = r.asked_id
                JOIN delegation db ON db.id = pb.delegation_id
               WHERE r.event_id = ?) q
       WHERE (q.by_side_asking OR q.by_side_asked)
      """;

  private static final SqlListing<MeetingRequest> LISTING =
      new SqlListing<>(
          Keyset.<MeetingRequest, UUID>endingIn("r.id", UUID.class, MeetingRequest::id)
              .by("requestedAt", "r.requested_at", Instant.class, MeetingRequest::requestedAt)
              .defaultSort("-requestedAt"),
          MeetingRequestQueries::read);

  @Inject Sql sql;

  /**
   * Narrows a list of requests; what is {@code null} does not.
   *
   * @param participantId of whom
   * @param askingId who asks
   * @param askedId who is asked
   */
  public record Wanted(
      UUID participantId, UUID askingId, UUID askedId, MeetingRequestState state) {}

  public Page<MeetingRequest> list(
      UUID eventId, ParticipantScope scope, Wanted wanted, PageRequest request) {
    StringBuilder rows = new StringBuilder(REQUESTS);
    List<Object> parameters = parameters(eventId, scope);
    narrow(rows, parameters, "? IN (q.asking_id, q.asked_id)", wanted.participantId());
    narrow(rows, parameters, "q.asking_id = ?", wanted.askingId());
    narrow(rows, parameters, "q.asked_id = ?", wanted.askedId());
    narrow(rows, parameters, "q.state = ?", wanted.state());
    return LISTING.page(sql, rows.toString(), parameters, request);
  }

  /** The request, unless it is unknown or outside the scope. */
  public Optional<MeetingRequest> find(UUID eventId, UUID id, ParticipantScope scope) {
    StringBuilder rows = new StringBuilder(REQUESTS);
    List<Object> parameters = parameters(eventId, scope);
    narrow(rows, parameters, "q.id = ?", id);
    return sql.find(rows.toString(), MeetingRequestQueries::read, parameters.toArray());
  }

  private static List<Object> parameters(UUID eventId, ParticipantScope scope) {
    List<Object> parameters = new ArrayList<>(scope.parameters());
    parameters.addAll(scope.parameters());
    parameters.add(eventId);
    return parameters;
  }

  private static void narrow(
      StringBuilder rows, List<Object> parameters, String condition, Object value) {
    if (value != null) {
      rows.append(" AND ").append(condition);
      parameters.add(value);
    }
  }

  private static MeetingRequest read(ResultSet row) throws SQLException {
    return new MeetingRequest(
        row.getObject("id", UUID.class),
        row.getObject("event_id", UUID.class),
        MeetingParty.read(row, "asking"),
        MeetingParty.read(row, "asked"),
        WishPriority.valueOf(row.getString("priority")),
        row.getString("message"),
        MeetingRequestState.valueOf(row.getString("state")),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        instant(row, "answered_at"),
        instant(row, "withdrawn_at"),
        row.getBoolean("by_side_asking"),
        row.getBoolean("by_side_asked"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime told = row.getObject(column, OffsetDateTime.class);
    return told == null ? null : told.toInstant();
  }
}
