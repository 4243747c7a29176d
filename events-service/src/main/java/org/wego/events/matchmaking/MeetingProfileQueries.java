package org.wego.events.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.matchmaking.MeetingProfile.Absence;
import org.wego.events.matchmaking.MeetingProfile.Interests;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads what participants offer and seek. */
@ApplicationScoped
public class MeetingProfileQueries {

  private static final String PROFILE =
      "SELECT "
          + MeetingParty.columns("party", "p", "d")
          + """
            , e.time_zone, coalesce(m.version, 0) AS version, m.offers, m.seeks
              FROM participant p
              JOIN delegation d ON d.id = p.delegation_id
              JOIN event e ON e.id = p.event_id
              LEFT JOIN meeting_profile m ON m.participant_id = p.id
             WHERE p.event_id = ? AND p.id = ? AND
            """
          + ParticipantScope.condition("p", "d");

  private static final String DIRECTORY =
      "SELECT "
          + MeetingParty.columns("party", "p", "p")
          + """
            , m.offers, m.seeks
              FROM meeting_profile m
              JOIN meeting_party p ON p.id = m.participant_id
             WHERE m.event_id = ? AND cardinality(m.offers) + cardinality(m.seeks) > 0
            """;

  private static final SqlListing<Seeker> LISTING =
      new SqlListing<>(
          Keyset.<Seeker, UUID>endingIn(
                  "r.party_id", UUID.class, seeker -> seeker.participant().participantId())
              .by(
                  "organization",
                  "r.party_organization",
                  String.class,
                  seeker -> seeker.participant().organization())
              .defaultSort("organization"),
          MeetingProfileQueries::seeker);

  @Inject Sql sql;

  /** Somebody to meet. */
  public record Seeker(MeetingParty participant, Interests interests) {}

  /**
   * Narrows the directory; what is {@code null} does not.
   *
   * @param topic what is offered or sought
   * @param fitting who of another delegation is to seek what is offered, or to offer what is sought
   */
  public record Wanted(String topic, UUID fitting) {}

  /** The profile of a participant, unless it is outside the scope. */
  public Optional<MeetingProfile> find(UUID eventId, UUID participantId, ParticipantScope scope) {
    List<Object> parameters = new ArrayList<>(List.of(eventId, participantId));
    parameters.addAll(scope.parameters());
    List<Absence> absences =
        sql.list(
            """
            SELECT starts_at, ends_at FROM meeting_absence
             WHERE participant_id = ? ORDER BY starts_at
            """,
            MeetingProfileQueries::absence,
            participantId);
    return sql.find(PROFILE, row -> profile(row, absences), parameters.toArray());
  }

  /** Whether the caller acts for anybody who is admitted to the event. */
  public boolean takesPart(UUID eventId, ParticipantScope scope) {
    List<Object> parameters = new ArrayList<>(List.of(eventId));
    parameters.addAll(scope.parameters());
    return scope.all()
        || sql.find(
                "SELECT EXISTS (SELECT FROM meeting_party p WHERE p.event_id = ? AND "
                    + ParticipantScope.condition("p", "p")
                    + ")",
                row -> row.getBoolean(1),
                parameters.toArray())
            .orElseThrow();
  }

  /** Who of those admitted to the event said what they offer and seek. */
  public Page<Seeker> directory(UUID eventId, Wanted wanted, PageRequest request) {
    StringBuilder rows = new StringBuilder(DIRECTORY);
    List<Object> parameters = new ArrayList<>(List.of(eventId));
    if (wanted.topic() != null) {
      rows.append(" AND ? = ANY (m.offers || m.seeks)");
      parameters.add(wanted.topic());
    }
    if (wanted.fitting() != null) {
      rows.append(
          """
           AND EXISTS (SELECT FROM meeting_profile f
                         JOIN participant fp ON fp.id = f.participant_id
                        WHERE f.event_id = m.event_id AND f.participant_id = ?
                          AND fp.delegation_id <> p.delegation_id
                          AND (f.seeks && m.offers OR f.offers && m.seeks))
          """);
      parameters.add(wanted.fitting());
    }
    return LISTING.page(sql, rows.toString(), parameters, request);
  }

  private static MeetingProfile profile(ResultSet row, List<Absence> absences) throws SQLException {
    return new MeetingProfile(
        MeetingParty.read(row, "party"),
        row.getLong("version") == 0 ? Interests.NONE : interests(row),
        absences,
        ZoneId.of(row.getString("time_zone")),
        row.getLong("version"));
  }

  private static Seeker seeker(ResultSet row) throws SQLException {
    return new Seeker(MeetingParty.read(row, "party"), interests(row));
  }

  private static Interests interests(ResultSet row) throws SQLException {
    return new Interests(topics(row, "offers"), topics(row, "seeks"));
  }

  private static List<String> topics(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  private static Absence absence(ResultSet row) throws SQLException {
    return new Absence(
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant());
  }
}
