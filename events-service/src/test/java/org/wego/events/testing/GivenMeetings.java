package org.wego.events.testing;

import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.Tokens;

/** Matchmaking that a test begins with, written into the database at once. */
public final class GivenMeetings {

  private static final LocalDate DAY = LocalDate.of(2017, 6, 27);

  private GivenMeetings() {}

  /** Tables, numbered from 1. */
  public static List<UUID> tables(UUID event, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            number -> {
              UUID id = Ids.next();
              Database.execute(
                  "INSERT INTO meeting_table (id, event_id, number) VALUES (?, ?, ?)",
                  id,
                  event,
                  number);
              return id;
            })
        .toList();
  }

  /** Slots of twenty minutes, one each half hour from this hour of the event's first day on. */
  public static List<UUID> slots(UUID event, int hour, int count) {
    return IntStream.range(0, count).mapToObj(i -> slot(event, hour + i / 2, i % 2 * 30)).toList();
  }

  private static UUID slot(UUID event, int hour, int minute) {
    UUID id = Ids.next();
    String start = DAY.atTime(hour, minute).toString();
    Database.execute(
        """
        INSERT INTO meeting_slot (id, event_id, starts_at, ends_at)
        VALUES (?, ?, (?::timestamp) AT TIME ZONE ?,
                (?::timestamp + interval '20 minutes') AT TIME ZONE ?)
        """,
        id,
        event,
        start,
        Given.ZONE,
        start,
        Given.ZONE);
    return id;
  }

  /** The head of the admitted delegation of a new member. */
  public static UUID head(UUID event, String city) {
    return Given.participant(
        Given.delegation(event, Given.member(city, "KR", "ASIA")), "HEAD", "Mayor of " + city);
  }

  /** As many heads, of delegations of City 0 and so on. */
  public static List<UUID> heads(UUID event, int count) {
    return IntStream.range(0, count).mapToObj(i -> head(event, "City " + i)).toList();
  }

  /** When a participant has no time, and nothing else of a profile. */
  public static void absent(UUID participant, String from, String until) {
    Database.execute(
        """
        INSERT INTO meeting_profile (participant_id, event_id, offers, seeks, version, updated_at,
                                     updated_by)
        SELECT id, event_id, '{}', '{}', 1, now(), 'user' FROM participant WHERE id = ?
        """,
        participant);
    Database.execute(
        "INSERT INTO meeting_absence VALUES (?, ?::timestamptz, ?::timestamptz)",
        participant,
        from,
        until);
  }

  /** The participant's own login, which has no role that any of this asks for. */
  public static RequestSpecification self(UUID participant) {
    Tokens token = Tokens.of("partner").subject("login-of-" + participant);
    Database.execute(
        "UPDATE participant SET subject = ? WHERE id = ?", token.subjectId(), participant);
    return Api.as(token);
  }

  /** A wish of normal priority. */
  public static UUID accepted(UUID event, UUID asking, UUID asked) {
    return request(event, asking, asked, "NORMAL", "ACCEPTED");
  }

  public static UUID request(UUID event, UUID asking, UUID asked, String priority, String state) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO meeting_request (id, event_id, asking_id, asked_id, priority, state,
                                     requested_at, requested_by, answered_at, answered_by,
                                     withdrawn_at, withdrawn_by)
        SELECT ?, ?, ?, ?, ?, s.state, now(), 'user',
               CASE WHEN s.state IN ('ACCEPTED', 'DECLINED') THEN now() END,
               CASE WHEN s.state IN ('ACCEPTED', 'DECLINED') THEN 'user' END,
               CASE s.state WHEN 'WITHDRAWN' THEN now() END,
               CASE s.state WHEN 'WITHDRAWN' THEN 'user' END
          FROM (VALUES (?)) s (state)
        """,
        id,
        event,
        asking,
        asked,
        priority,
        state);
    return id;
  }

  /** A run that has come to nothing yet: another process took it, until this far from now. */
  public static UUID run(UUID event, String lease) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO meeting_run (id, event_id, state, cause, attempts, leased_until, requested_at,
                                 requested_by, started_at)
        VALUES (?, ?, 'RUNNING', 'REQUESTED', 1, now() + ?::interval, now(), 'secretariat', now())
        """,
        id,
        event,
        lease);
    return id;
  }

  /** A schedule without meetings, with the run that made it. */
  public static UUID schedule(UUID event, String state) {
    UUID run = Ids.next();
    Database.execute(
        """
        INSERT INTO meeting_run (id, event_id, state, cause, attempts, result, requested_at,
                                 requested_by, started_at, finished_at)
        VALUES (?, ?, 'COMPLETED', 'REQUESTED', 1,
                '{"priorities": [], "costs": {}, "unplaced": []}', now(), 'secretariat', now(),
                now())
        """,
        run,
        event);
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO meeting_schedule (id, event_id, run_id, state, made_at, published_at,
                                      published_by)
        SELECT ?, ?, ?, s.state, now(), CASE WHEN s.state <> 'DRAFT' THEN now() END,
               CASE WHEN s.state <> 'DRAFT' THEN 'secretariat' END
          FROM (VALUES (?)) s (state)
        """,
        id,
        event,
        run,
        state);
    return id;
  }

  /** A meeting of a schedule. */
  public static UUID meeting(UUID schedule, UUID request, UUID slot, UUID table) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO meeting (id, event_id, schedule_id, request_id, slot_id, table_id)
        SELECT ?, event_id, id, ?, ?, ? FROM meeting_schedule WHERE id = ?
        """,
        id,
        request,
        slot,
        table,
        schedule);
    Database.execute(
        """
        INSERT INTO meeting_attendee (meeting_id, schedule_id, slot_id, participant_id)
        SELECT m.id, m.schedule_id, m.slot_id, p.id
          FROM meeting m JOIN meeting_request r ON r.id = m.request_id,
               unnest(ARRAY[r.asking_id, r.asked_id]) AS p (id)
         WHERE m.id = ?
        """,
        id);
    return id;
  }

  /**
   * Heads of as many delegations, in a circle: each was accepted by those next to him or her.
   *
   * @param each how many each of them asked
   */
  public static void crowd(UUID event, int people, int each) {
    Database.execute(
        """
        WITH person AS (
          SELECT i, gen_random_uuid() AS id FROM generate_series(0, ? - 1) AS i),
        delegations AS (
          INSERT INTO delegation (id, event_id, kind, organization_name, country, owner_subject,
                                  state, places, created_at, created_by)
          SELECT id, ?, 'OTHER', 'Organization ' || i, 'KR', 'owner-' || i, 'APPROVED', 1, now(),
                 'secretariat'
            FROM person),
        participants AS (
          INSERT INTO participant (id, event_id, delegation_id, role, name, badge_code, approved_at)
          SELECT id, ?, id, 'HEAD', 'Person ' || i, 'badge-' || i, now() FROM person)
        INSERT INTO meeting_request (id, event_id, asking_id, asked_id, priority, state,
                                     requested_at, requested_by, answered_at, answered_by)
        SELECT gen_random_uuid(), ?, asking.id, asked.id,
               CASE mod(k, 5) WHEN 0 THEN 'HIGH' WHEN 1 THEN 'LOW' ELSE 'NORMAL' END, 'ACCEPTED',
               now(), 'user', now(), 'user'
          FROM generate_series(1, ?) AS k, person asking
          JOIN LATERAL (SELECT id FROM person p WHERE p.i = mod(asking.i + k, ?)) asked ON true
        """,
        people,
        event,
        event,
        event,
        each,
        people);
  }
}
