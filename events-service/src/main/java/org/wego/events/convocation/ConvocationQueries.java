package org.wego.events.convocation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.assembly.RollReason;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads how Assemblies were called together. */
@ApplicationScoped
public class ConvocationQueries {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<Convocation.Item>> AGENDA = new TypeReference<>() {};

  private static final SqlListing<ConvokedMember> MEMBERS =
      new SqlListing<>(
          Keyset.<ConvokedMember, UUID>endingIn("r.member_id", UUID.class, ConvokedMember::memberId)
              .by("name", "r.name", String.class, ConvokedMember::name)
              .defaultSort("name"),
          ConvocationQueries::member);

  @Inject Sql sql;

  /**
   * Narrows the members; what is {@code null} does not.
   *
   * @param told whether only those are wanted who were told, or only those who were not
   */
  public record Wanted(Boolean entitled, Boolean told) {}

  /** The convocation that holds. */
  public Optional<Convocation> last(UUID eventId) {
    return sql.find(
        """
        SELECT c.*, m.*
          FROM convocation c
         CROSS JOIN LATERAL (
               SELECT count(*) AS members, count(*) FILTER (WHERE r.entitled) AS entitled,
                      count(*) FILTER (WHERE r.told_by = 'OWN_ADDRESS') AS by_own_address,
                      count(*) FILTER (WHERE r.told_by = 'HEAD_OF_DELEGATION') AS by_head,
                      count(*) FILTER (WHERE r.told_by IS NULL) AS untold
                 FROM convocation_roll r
                WHERE r.event_id = c.event_id AND r.number = c.number) m
         WHERE c.event_id = ?
         ORDER BY c.number DESC LIMIT 1
        """,
        ConvocationQueries::convocation,
        eventId);
  }

  /** The members that the convocation that holds called together, by name. */
  public Page<ConvokedMember> members(UUID eventId, Wanted wanted, PageRequest request) {
    StringBuilder rows =
        new StringBuilder(
            """
            SELECT member_id, name, entitled, reason, told_by
              FROM convocation_roll
             WHERE event_id = ?
               AND number = (SELECT max(number) FROM convocation WHERE event_id = ?)
            """);
    List<Object> parameters = new ArrayList<>(List.of(eventId, eventId));
    if (wanted.entitled() != null) {
      rows.append(" AND entitled = ?");
      parameters.add(wanted.entitled());
    }
    if (wanted.told() != null) {
      rows.append(" AND (told_by IS NOT NULL) = ?");
      parameters.add(wanted.told());
    }
    return MEMBERS.page(sql, rows.toString(), parameters, request);
  }

  private static ConvokedMember member(ResultSet row) throws SQLException {
    String toldBy = row.getString("told_by");
    return new ConvokedMember(
        row.getObject("member_id", UUID.class),
        row.getString("name"),
        row.getBoolean("entitled"),
        RollReason.valueOf(row.getString("reason")),
        toldBy == null ? null : ToldBy.valueOf(toldBy));
  }

  private static Convocation convocation(ResultSet row) throws SQLException {
    return new Convocation(
        row.getObject("event_id", UUID.class),
        row.getInt("number"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getInt("notice_period"),
        row.getInt("notice_days"),
        row.getString("short_notice_reason"),
        agenda(row.getString("agenda")),
        row.getObject("convoked_at", OffsetDateTime.class).toInstant(),
        new Convocation.Told(
            row.getInt("members"),
            row.getInt("entitled"),
            row.getInt("by_own_address"),
            row.getInt("by_head"),
            row.getInt("untold")));
  }

  private static List<Convocation.Item> agenda(String json) {
    try {
      return JSON.readValue(json, AGENDA);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The agenda of a convocation cannot be read", e);
    }
  }

  /** The agenda as it is kept with a convocation. */
  static String json(List<Convocation.Item> agenda) {
    try {
      return JSON.writeValueAsString(agenda);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An agenda cannot be written as JSON", e);
    }
  }
}
