package org.wego.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.event.SnapshotEvents;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.events.testing.GivenMeetings;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.TestClock;

@QuarkusTest
class CalendarTest extends EventsTest {

  private static final String FEED = "/api/v1/events.ics";

  @Inject SnapshotEvents snapshots;

  @Test
  @DisplayName("E8: the public events are a feed that validates, each over its days")
  void the_public_events_are_a_feed() {
    UUID assembly = Given.assembly();
    UUID cancelled = Given.event("SEMINAR", "CANCELLED");
    Given.event("FORUM", "DRAFT");
    Database.execute(
        "UPDATE event SET starts_on = NULL, ends_on = NULL WHERE id = ?",
        Given.event("WORKSHOP", "SCHEDULED"));

    Calendar feed = read(Api.anyone(), FEED);

    List<VEvent> events = feed.getComponents("VEVENT");
    assertThat(events)
        .extracting(event -> text(event, "UID"))
        .containsExactlyInAnyOrder(assembly.toString(), cancelled.toString());
    VEvent fourth = events.get(uidIndex(events, assembly));
    assertThat(fourth.<LocalDate>getStartDate().map(DtStart::getDate))
        .contains(LocalDate.of(2017, 6, 27));
    // The end of days is the day after the last one.
    assertThat(fourth.<LocalDate>getEndDate().map(DtEnd::getDate))
        .contains(LocalDate.of(2017, 6, 30));
    assertThat(text(fourth, "LOCATION")).isEqualTo("Ulyanovsk, Russia");
    assertThat(text(fourth, "STATUS")).isEqualTo("CONFIRMED");
    assertThat(text(events.get(uidIndex(events, cancelled)), "STATUS")).isEqualTo("CANCELLED");
  }

  @Test
  @DisplayName("E8: a feed without events is a calendar all the same")
  void a_feed_without_events_is_a_calendar() {
    assertThat(read(Api.anyone(), FEED).<VEvent>getComponents("VEVENT")).isEmpty();
  }

  @Test
  @DisplayName("E8: sessions are at their times in the zone of the event")
  void sessions_are_in_the_zone_of_the_event() {
    UUID assembly = Given.assembly();
    UUID hall = Given.room(assembly, "Hall", 300);
    UUID plenary = Given.session(assembly, "PLENARY", hall, 9, null);
    UUID tour = Given.session(assembly, "CULTURAL_TOUR", null, 14, 20);
    Database.execute("UPDATE session SET cancelled = true WHERE id = ?", tour);
    String address = "/api/v1/events/" + assembly + "/programme.ics";

    Response answer = Api.anyone().get(address);
    assertThat(answer.asString())
        .contains("DTSTART;TZID=Europe/Ulyanovsk:20170627T090000\r\n", "TZOFFSETTO:+0400\r\n");
    List<VEvent> events = read(Api.anyone(), address).getComponents("VEVENT");

    assertThat(events)
        .extracting(event -> text(event, "UID"))
        .containsExactly(assembly.toString(), plenary.toString(), tour.toString());
    assertThat(
            events.get(1).<ZonedDateTime>getStartDate().map(start -> start.getDate().toInstant()))
        .contains(ZonedDateTime.parse("2017-06-27T09:00+04:00").toInstant());
    assertThat(text(events.get(1), "LOCATION")).isEqualTo("Hall");
    assertThat(text(events.get(2), "STATUS")).isEqualTo("CANCELLED");
  }

  @Test
  @DisplayName("E8: what changes keeps its identity and raises its sequence, and only then its tag")
  void what_changes_raises_its_sequence() {
    UUID assembly = Given.assembly();
    Response before = Api.anyone().get(FEED);
    Api.anyone().header("If-None-Match", before.getHeader("ETag")).get(FEED).then().statusCode(304);
    Api.secretariat()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body("{\"venue\":\"Lenin Memorial\"}")
        .patch("/api/v1/events/" + assembly)
        .then()
        .statusCode(200);

    Response after = Api.anyone().header("If-None-Match", before.getHeader("ETag")).get(FEED);

    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(before.asString()).contains("UID:" + assembly, "SEQUENCE:0");
    assertThat(after.asString()).contains("UID:" + assembly, "SEQUENCE:1", "Lenin Memorial");
  }

  @Test
  @DisplayName("E8: the programme of an event that is not published is its organizer's")
  void a_programme_that_is_not_published() {
    UUID event = Given.event("FORUM", "SCHEDULED");
    String address = "/api/v1/events/" + event + "/programme.ics";
    assertThat(Api.anyone().get(address).statusCode()).isEqualTo(404);
    assertThat(read(Api.secretariat(), address).<VEvent>getComponents("VEVENT")).hasSize(1);
  }

  @Test
  @DisplayName("E8, E1: a programme that was never published does not become public by cancelling")
  void a_cancelled_programme_is_as_public_as_it_was() {
    TestClock.moveTo(Instant.parse("2017-06-01T00:00:00Z"));
    for (String state : List.of("SCHEDULED", "PUBLISHED")) {
      UUID event = Given.event("FORUM", state);
      Given.session(event, "PLENARY", null, 9, null);
      Api.secretariat()
          .contentType("application/json")
          .body("{\"reason\":\"A storm\"}")
          .post("/api/v1/events/" + event + "/cancellation")
          .then()
          .statusCode(200);
      int wanted = state.equals("PUBLISHED") ? 200 : 404;
      for (String programme : List.of("programme", "programme.ics", "sessions")) {
        String address = "/api/v1/events/" + event + "/" + programme;
        assertThat(Api.anyone().get(address).statusCode()).as(state + address).isEqualTo(wanted);
        assertThat(Api.secretariat().get(address).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  @DisplayName("E8: a room's new name is a change of its sessions; telling again is none")
  void what_is_shown_raises_the_sequence() {
    UUID event = Given.assembly();
    UUID room = Given.room(event, "Hall", 300);
    UUID session = Given.session(event, "PLENARY", room, 9, null);
    String address = "/api/v1/events/" + event + "/programme.ics";
    VEvent before = read(Api.anyone(), address).<VEvent>getComponents("VEVENT").get(1);
    Database.execute("UPDATE session SET changed_at = '2017-01-01T00:00:00Z'");
    patch("/api/v1/events/" + event + "/rooms/" + room, "{\"name\":\"Great Hall\"}");
    VEvent after = read(Api.anyone(), address).<VEvent>getComponents("VEVENT").get(1);

    assertThat(text(after, "UID")).isEqualTo(session.toString());
    assertThat(text(after, "LOCATION")).isEqualTo("Great Hall");
    assertThat(Integer.parseInt(text(after, "SEQUENCE")))
        .isGreaterThan(Integer.parseInt(text(before, "SEQUENCE")));
    assertThat(text(after, "LAST-MODIFIED")).isGreaterThan("2017-01-02");

    patch("/api/v1/events/" + event, "{\"theme\":\"Open cities\"}");
    Database.execute("UPDATE event SET changed_at = '2017-01-01T00:00:00Z' WHERE id = ?", event);
    String tag = Api.anyone().get("/api/v1/events/" + event).getHeader("ETag");
    QuarkusTransaction.requiringNew().call(() -> snapshots.snapshot(null, 10));
    assertThat(Database.number("SELECT event_sequence FROM event WHERE id = ?", event))
        .isEqualTo(2);
    assertThat(Api.anyone().get("/api/v1/events/" + event).getHeader("ETag")).isEqualTo(tag);
    assertThat(
            Database.number("SELECT count(*) FROM event WHERE changed_at < '2017-01-02T00:00:00Z'"))
        .isOne();
  }

  private static void patch(String address, String patch) {
    Api.secretariat()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(address)
        .then()
        .statusCode(200);
  }

  @Test
  @DisplayName("E8, E3: a participant's calendar has what is for everyone, and his or her places")
  void a_participants_calendar() throws Exception {
    UUID assembly = Given.assembly();
    UUID seoul = Given.member("Seoul", "KR", "ASIA");
    UUID participant = Given.participant(Given.delegation(assembly, seoul), "HEAD", "Kim Min-ji");
    UUID plenary = Given.session(assembly, "PLENARY", null, 9, null);
    UUID workshop = Given.session(assembly, "WORKSHOP", null, 11, 20);
    UUID full = Given.session(assembly, "MASTER_CLASS", null, 14, 1);
    Given.session(assembly, "CULTURAL_TOUR", null, 16, 20);
    signUp(assembly, workshop, participant, "CONFIRMED");
    signUp(assembly, full, participant, "WAITING");
    String address =
        "/api/v1/events/" + assembly + "/participants/" + participant + "/programme.ics";

    List<VEvent> events = read(Api.member(seoul), address).getComponents("VEVENT");

    assertThat(events)
        .extracting(event -> text(event, "UID"))
        .containsExactly(assembly.toString(), plenary.toString(), workshop.toString());
    long few = CountedSql.during(() -> read(Api.member(seoul), address));
    for (int hour = 17; hour < 22; hour++) {
      Given.session(assembly, "PLENARY", null, hour, null);
    }
    assertThat(CountedSql.during(() -> read(Api.member(seoul), address))).isEqualTo(few);
  }

  @Test
  @DisplayName("E8, E5: a participant's calendar has the meetings of the published schedule")
  void a_participants_calendar_has_meetings() {
    UUID assembly = Given.assembly();
    UUID seoul = GivenMeetings.head(assembly, "Seoul");
    UUID busan = GivenMeetings.head(assembly, "Busan");
    UUID request = GivenMeetings.accepted(assembly, seoul, busan);
    UUID later = GivenMeetings.accepted(assembly, seoul, GivenMeetings.head(assembly, "Ulsan"));
    List<UUID> slots = GivenMeetings.slots(assembly, 10, 2);
    UUID table = GivenMeetings.tables(assembly, 1).get(0);
    UUID published = GivenMeetings.schedule(assembly, "PUBLISHED");
    GivenMeetings.meeting(published, request, slots.get(0), table);
    GivenMeetings.meeting(GivenMeetings.schedule(assembly, "DRAFT"), later, slots.get(1), table);

    List<VEvent> events =
        read(
                GivenMeetings.self(busan),
                "/api/v1/events/" + assembly + "/participants/" + busan + "/programme.ics")
            .getComponents("VEVENT");

    assertThat(events)
        .extracting(event -> text(event, "UID"))
        .containsExactly(assembly.toString(), request.toString());
    assertThat(text(events.get(1), "SUMMARY")).isEqualTo("Meeting with Seoul");
    assertThat(text(events.get(1), "LOCATION")).isEqualTo("Table 1");
  }

  private static void signUp(UUID event, UUID session, UUID participant, String state) {
    Database.execute(
        """
        INSERT INTO session_sign_up (id, event_id, session_id, participant_id, number, state,
                                     starts_at, ends_at, session_cancelled, signed_up_at,
                                     signed_up_by, confirmed_at)
        SELECT gen_random_uuid(), ?, s.id, ?, 1, ?, s.starts_at, s.ends_at, s.cancelled, now(),
               'seoul', CASE WHEN ? = 'CONFIRMED' THEN now() END
          FROM session s WHERE s.id = ?
        """,
        event,
        participant,
        state,
        state,
        session);
  }

  /** The calendar, as a client reads it, which validates. */
  private static Calendar read(RequestSpecification caller, String address) {
    Response answer = caller.get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
    try {
      Calendar calendar = new CalendarBuilder().build(new StringReader(answer.asString()));
      assertThat(calendar.validate(true).getEntries()).isEmpty();
      return calendar;
    } catch (IOException | ParserException e) {
      throw new AssertionError(answer.asString(), e);
    }
  }

  private static String text(VEvent event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }

  private static int uidIndex(List<VEvent> events, UUID id) {
    return events.stream().map(event -> text(event, "UID")).toList().indexOf(id.toString());
  }
}
