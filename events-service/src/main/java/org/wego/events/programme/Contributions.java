package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** To which sessions members contribute by those who speak for them (E3, M10). */
@ApplicationScoped
public class Contributions {

  @Inject Sql sql;

  /** A session to which a member contributes. */
  public record Contribution(UUID sessionId, String title) {}

  private record Line(UUID memberId, Contribution contribution) {}

  /** What a member contributes to an event, in the order of the programme. */
  public List<Contribution> of(UUID eventId, UUID memberId) {
    return of(eventId, Set.of(memberId)).getOrDefault(memberId, List.of());
  }

  /** What each of the members contributes to an event; none who contributes nothing. */
  public Map<UUID, List<Contribution>> of(UUID eventId, Set<UUID> memberIds) {
    return sql
        .list(
            """
            SELECT DISTINCT p.member_id, s.id, s.title, s.starts_at
              FROM speaker p
              JOIN session_speaker ss ON ss.speaker_id = p.id
              JOIN session s ON s.id = ss.session_id
             WHERE p.event_id = ? AND p.member_id = ANY (?) AND NOT s.cancelled
             ORDER BY s.starts_at, s.id
            """,
            row ->
                new Line(
                    row.getObject("member_id", UUID.class),
                    new Contribution(row.getObject("id", UUID.class), row.getString("title"))),
            eventId,
            SqlArray.of("uuid", List.copyOf(memberIds)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Line::memberId,
                TreeMap::new,
                Collectors.mapping(Line::contribution, Collectors.toList())));
  }
}
