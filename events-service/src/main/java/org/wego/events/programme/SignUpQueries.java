package org.wego.events.programme;

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

/** Reads who signed up for sessions: what is not the caller's is not found. */
@ApplicationScoped
public class SignUpQueries {

  private static final String SIGN_UP =
      """
      SELECT u.id, u.session_id, u.participant_id, p.name AS participant_name, d.organization_name,
             u.state, u.number, u.signed_up_at, u.confirmed_at, u.cancelled_at,
             CASE WHEN u.state = 'WAITING' THEN
               (SELECT count(*)::integer FROM session_sign_up w
                 WHERE w.session_id = u.session_id AND w.state = 'WAITING'
                   AND w.number <= u.number)
             END AS waiting_position
        FROM session_sign_up u
        JOIN participant p ON p.id = u.participant_id
        JOIN delegation d ON d.id = p.delegation_id
       WHERE u.event_id = ? AND u.session_id = ? AND
      """
          + SignUpScope.CONDITION;

  private static final SqlListing<SignUp> LIST =
      new SqlListing<>(
          Keyset.<SignUp, UUID>endingIn("r.id", UUID.class, SignUp::id)
              .by("number", "r.number", Integer.class, SignUp::number)
              .by("organizationName", "r.organization_name", String.class, SignUp::organizationName)
              .defaultSort("number"),
          SignUpQueries::read);

  @Inject Sql sql;

  /**
   * The sign-ups for a session, in their order. Sort keys: number, organizationName.
   *
   * @param state {@code null} for any
   */
  public Page<SignUp> page(
      UUID eventId, UUID sessionId, SignUpScope scope, SignUpState state, PageRequest request) {
    List<Object> parameters = parameters(eventId, sessionId, scope);
    String rows = SIGN_UP;
    if (state != null) {
      rows += " AND u.state = ?";
      parameters.add(state);
    }
    return LIST.page(sql, rows, parameters, request);
  }

  public Optional<SignUp> find(UUID eventId, UUID sessionId, UUID id, SignUpScope scope) {
    List<Object> parameters = parameters(eventId, sessionId, scope);
    parameters.add(id);
    return sql.find(SIGN_UP + " AND u.id = ?", SignUpQueries::read, parameters.toArray());
  }

  private static List<Object> parameters(UUID eventId, UUID sessionId, SignUpScope scope) {
    List<Object> parameters = new ArrayList<>(List.of(eventId, sessionId));
    parameters.addAll(scope.parameters());
    return parameters;
  }

  private static SignUp read(ResultSet row) throws SQLException {
    return new SignUp(
        row.getObject("id", UUID.class),
        row.getObject("session_id", UUID.class),
        row.getObject("participant_id", UUID.class),
        row.getString("participant_name"),
        row.getString("organization_name"),
        SignUpState.valueOf(row.getString("state")),
        row.getInt("number"),
        row.getObject("waiting_position", Integer.class),
        instant(row, "signed_up_at"),
        instant(row, "confirmed_at"),
        instant(row, "cancelled_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime told = row.getObject(column, OffsetDateTime.class);
    return told == null ? null : told.toInstant();
  }
}
