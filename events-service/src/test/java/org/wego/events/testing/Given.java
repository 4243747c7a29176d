package org.wego.events.testing;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.events.PrintedCode;
import org.wego.platform.id.Ids;
import org.wego.platform.text.NameKey;

/**
 * What a test begins with, written into the database at once: members, events, rooms, sessions,
 * delegations, each as the service would have left it.
 */
public final class Given {

  /** The zone of every event given here. */
  public static final String ZONE = "Europe/Ulyanovsk";

  private static final LocalDate DAY = LocalDate.of(2017, 6, 27);

  private Given() {}

  /** A Full member that events told of. */
  public static UUID member(String name, String country, String region) {
    return member(name, country, region, "FULL");
  }

  /** A member of this category; {@code null} for one that has left. */
  public static UUID member(String name, String country, String region, String category) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO known_member (member_id, name, name_key, organization_type, region, country,
                                  category, updated_at)
        VALUES (?, ?, ?, 'CITY', ?, ?, ?, now())
        """,
        id,
        name,
        NameKey.of(name),
        region,
        country,
        category);
    return id;
  }

  /** What fees told of a member. */
  public static void standing(UUID member, String standing) {
    Database.execute(
        "INSERT INTO known_standing VALUES (?, ?, '2017-01-01', now())", member, standing);
  }

  /** The Assembly of 2017: June 27 to 29, in Ulyanovsk, published and open for registration. */
  public static UUID assembly() {
    return assembly(4);
  }

  /** An Assembly in those days with another ordinal. */
  public static UUID assembly(int ordinal) {
    return event("GENERAL_ASSEMBLY", ordinal, "PUBLISHED");
  }

  /** An event of this type from June 27 to 29, 2017, in Ulyanovsk. */
  public static UUID event(String type, String state) {
    return event(type, null, state);
  }

  private static UUID event(String type, Integer ordinal, String state) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO event (id, type, ordinal, title, host_city, country, year, starts_on, ends_on,
                           time_zone, registration_opens_at, registration_closes_at, state,
                           cancellation_reason, created_at, created_by)
        VALUES (?, ?, ?, ?, 'Ulyanovsk', 'RU', ?, ?, ?, ?,
                date_trunc('second', now()) - interval '30 days',
                date_trunc('second', now()) + interval '30 days', ?, ?, now(), 'secretariat')
        """,
        id,
        type,
        ordinal,
        ordinal == null ? "An event" : "General Assembly " + ordinal,
        DAY.getYear(),
        DAY,
        DAY.plusDays(2),
        ZONE,
        state,
        state.equals("CANCELLED") ? "A storm" : null);
    return id;
  }

  /** A room of an event. */
  public static UUID room(UUID event, String name, int seats) {
    UUID id = Ids.next();
    Database.execute(
        "INSERT INTO room (id, event_id, name, seats) VALUES (?, ?, ?, ?)", id, event, name, seats);
    return id;
  }

  /**
   * A session on the event's first day.
   *
   * @param capacity {@code null} where nobody has to sign up
   */
  public static UUID session(UUID event, String type, UUID room, int hour, Integer capacity) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO session (id, event_id, type, title, room_id, starts_at, ends_at, capacity)
        VALUES (?, ?, ?, ?, ?, (?::timestamp) AT TIME ZONE ?,
                (?::timestamp + interval '1 hour') AT TIME ZONE ?, ?)
        """,
        id,
        event,
        type,
        "Session at " + hour,
        room,
        DAY.atTime(hour, 0).toString(),
        ZONE,
        DAY.atTime(hour, 0).toString(),
        ZONE,
        capacity);
    return id;
  }

  /** A track of an event. */
  public static UUID track(UUID event, String name) {
    UUID id = Ids.next();
    Database.execute("INSERT INTO track (id, event_id, name) VALUES (?, ?, ?)", id, event, name);
    return id;
  }

  /**
   * Somebody who speaks at an event.
   *
   * @param member for which, {@code null} for no member
   */
  public static UUID speaker(UUID event, String name, UUID member) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO speaker (id, event_id, name, position, organization_name, member_id)
        VALUES (?, ?, ?, 'Chief Information Officer', 'An organization', ?)
        """,
        id,
        event,
        name,
        member);
    return id;
  }

  /** Gives a session its only speaker. */
  public static void speaks(UUID session, UUID speaker) {
    Database.execute(
        """
        INSERT INTO session_speaker (session_id, speaker_id, event_id, position, starts_at, ends_at,
                                     session_cancelled)
        SELECT id, ?, event_id, 1, starts_at, ends_at, cancelled FROM session WHERE id = ?
        """,
        speaker,
        session);
  }

  /** A participant's place in a session. */
  public static UUID signUp(UUID session, UUID participant) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO session_sign_up (id, event_id, session_id, participant_id, number, state,
                                     starts_at, ends_at, session_cancelled, signed_up_at,
                                     signed_up_by, confirmed_at)
        SELECT ?, event_id, id, ?,
               1 + (SELECT count(*) FROM session_sign_up u WHERE u.session_id = session.id),
               'CONFIRMED', starts_at, ends_at, cancelled, now(), 'secretariat', now()
          FROM session WHERE id = ?
        """,
        id,
        participant,
        session);
    return id;
  }

  /** The approved delegation of a member, as yet without persons. */
  public static UUID delegation(UUID event, UUID member) {
    return delegation(event, member, "APPROVED");
  }

  /** The delegation of a member, in this state. */
  public static UUID delegation(UUID event, UUID member, String state) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO delegation (id, event_id, kind, member_id, organization_name, country, state,
                                waiting_since, waiting_number, offered_until, created_at, created_by)
        SELECT ?, ?, 'MEMBER', m.member_id, m.name, m.country, s.state,
               CASE s.state WHEN 'WAITLISTED' THEN now() END,
               CASE s.state WHEN 'WAITLISTED' THEN n.next END,
               CASE s.state WHEN 'OFFERED' THEN now() + interval '72 hours' END,
               now(), 'secretariat'
          FROM known_member m,
               (VALUES (?)) s (state),
               (SELECT coalesce(max(waiting_number), 0) + 1 AS next
                  FROM delegation WHERE event_id = ?) n
         WHERE m.member_id = ?
        """,
        id,
        event,
        state,
        event,
        member);
    return id;
  }

  /** A person of a delegation, who may come where the delegation does. */
  public static UUID participant(UUID delegation, String role, String name) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO participant (id, event_id, delegation_id, role, name, email, subject, badge_code,
                                 approved_at)
        SELECT ?, event_id, id, ?, ?, ?, ?, ?,
               CASE WHEN state IN ('APPROVED', 'CHECKED_IN') THEN now() END
          FROM delegation WHERE id = ?
        """,
        id,
        role,
        name,
        id + "@city.example",
        "user-" + id,
        PrintedCode.random().value(),
        delegation);
    Database.execute(
        """
        UPDATE delegation SET places = places + 1
         WHERE id = ? AND state IN ('APPROVED', 'CHECKED_IN', 'OFFERED')
        """,
        delegation);
    return id;
  }

  /** A member whose delegation is in the room. */
  public static UUID presence(UUID event, UUID member) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO presence (id, event_id, member_id, arrived_at, recorded_by)
        VALUES (?, ?, ?, '2017-06-27T05:00:00Z', 'secretariat')
        """,
        id,
        event,
        member);
    return id;
  }

  /** The head's credential to cast the vote of its member, as long as any test lasts. */
  public static UUID credential(UUID participant) {
    return credential(participant, "HEAD");
  }

  /** A credential of a participant, as {@code HEAD} or {@code ALTERNATE}. */
  public static UUID credential(UUID participant, String role) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO credential (id, event_id, member_id, role, participant_id, subject,
                                letter_reference, valid_until, accepted_at, accepted_by)
        SELECT ?, p.event_id, d.member_id, ?, p.id, p.subject, 'Letter of the mayor',
               '2100-01-01T00:00:00Z', '2017-06-26T05:00:00Z', 'secretariat'
          FROM participant p JOIN delegation d ON d.id = p.delegation_id
         WHERE p.id = ?
        """,
        id,
        role,
        participant);
    return id;
  }

  /** The login of a participant that was given here. */
  public static String subject(UUID participant) {
    return "user-" + participant;
  }

  /** An item at the top of an agenda, behind the others. */
  public static UUID agendaItem(UUID event, String title) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO agenda_item (id, event_id, position, title)
        SELECT ?, ?, coalesce(max(position), 0) + 1, ?
          FROM agenda_item WHERE event_id = ? AND parent_id IS NULL
        """,
        id,
        event,
        title,
        event);
    return id;
  }

  /** The call to an Assembly, with the agenda and to the members that it has now. */
  public static void convocation(UUID event) {
    Database.execute(
        """
        INSERT INTO convocation (event_id, number, starts_on, ends_on, notice_period, notice_days,
                                 agenda, convoked_at, convoked_by)
        SELECT id, 1, starts_on, ends_on, 60, 61,
               coalesce((SELECT jsonb_agg(jsonb_build_object(
                                  'id', i.id, 'number', i.position::text, 'title', i.title,
                                  'text', i.text) ORDER BY i.position)
                           FROM agenda_item i WHERE i.event_id = event.id AND parent_id IS NULL),
                        '[{"number": "1", "title": "Opening"}]'),
               '2017-04-27T05:00:00Z', 'secretariat'
          FROM event WHERE id = ?
        """,
        event);
    Database.execute(
        """
        INSERT INTO convocation_roll (event_id, number, member_id, name, entitled, reason)
        SELECT ?, 1, member_id, name, category = 'FULL', category || '_MEMBER'
          FROM known_member WHERE category IS NOT NULL
        """,
        event);
  }

  /** Where a member wants to be called together. */
  public static void convocationAddress(UUID member, String email, String language) {
    Database.execute(
        """
        INSERT INTO convocation_address (member_id, name, email, language, given_at, given_by)
        VALUES (?, 'The mayor', ?, ?, now(), 'secretariat')
        """,
        member,
        email,
        language);
  }

  /** A message of this kind that could not be sent. */
  public static UUID message(String kind) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO outgoing_message (id, kind, dedupe_key, recipient, language, subject, body,
                                      state, queued_at, finished_at)
        VALUES (?, ?, ?, 'kim@city.example', 'en', 'A subject', 'A body', 'FAILED', now(), now())
        """,
        id,
        kind,
        kind + "/" + id);
    return id;
  }

  /** A call for bids to host the Assembly of this ordinal, with two criteria of equal weight. */
  public static UUID hostingCall(int ordinal) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO hosting_call (id, ordinal, description, closes_at, state, created_at, created_by)
        VALUES (?, ?, 'Who hosts us?', '2018-06-30T15:00:00Z', 'OPEN', now(), 'secretariat')
        """,
        id,
        ordinal);
    Database.execute(
        """
        INSERT INTO hosting_criterion (id, call_id, position, name, weight)
        VALUES (gen_random_uuid(), ?, 1, 'Venue', 0.5), (gen_random_uuid(), ?, 2, 'Budget', 0.5)
        """,
        id,
        id);
    return id;
  }

  /** A member's bid that stands. */
  public static UUID hostingBid(UUID call, UUID member) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO hosting_bid (id, call_id, member_id, member_name, venue, starts_on, ends_on,
                                 proposal, state, submitted_at, submitted_by)
        SELECT ?, ?, member_id, name, 'The Expo', '2020-09-08', '2020-09-10', 'Come to us',
               'SUBMITTED', now(), 'member'
          FROM known_member WHERE member_id = ?
        """,
        id,
        call,
        member);
    return id;
  }

  /** A letter that invites a participant, issued, with the passport. */
  public static UUID visaLetter(UUID participant) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO visa_letter (id, event_id, participant_id, state, requested_at, requested_by,
                                 reviewed_at, reviewed_by, code, issued_on, valid_until)
        SELECT ?, event_id, id, 'ISSUED', '2017-05-01T00:00:00Z', 'seoul',
               '2017-05-02T00:00:00Z', 'secretariat', ?, '2017-05-02', '2017-06-29'
          FROM participant WHERE id = ?
        """,
        id,
        PrintedCode.random().value(),
        participant);
    Database.execute(
        "INSERT INTO visa_passport VALUES (?, 'PARK JI WOO', 'M1', 'KR', '1975-04-01', '2021-03-31')",
        id);
    return id;
  }
}
