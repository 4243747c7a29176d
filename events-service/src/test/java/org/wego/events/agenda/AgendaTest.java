package org.wego.events.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.events.testing.GivenVotes;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.TestClock;

@DisplayName("The agenda of an Assembly, a tree with numbers (E1, E6)")
@QuarkusTest
class AgendaTest extends EventsTest {

  private static final String LIST = "/api/v1/events/{id}/agenda-items";
  private static final String ONE = LIST + "/{item}";

  private UUID assembly;

  @BeforeEach
  void an_assembly_to_come() {
    assembly = Given.assembly();
    TestClock.moveTo(LocalDate.of(2017, 3, 1));
  }

  @Test
  @DisplayName("E6: numbers follow from places, also when items come between and go")
  void numbers_follow_from_places() {
    String opening = add("Opening", null, null);
    String elections = add("Elections", null, null);
    String host = add("The next host", elections, null);
    add("The President City", elections, 1);
    add("Minutes", null, 2);

    tells("1 Opening", "2 Minutes", "3 Elections", "3.1 The President City", "3.2 The next host");

    remove(opening).statusCode(204);
    tells("1 Minutes", "2 Elections", "2.1 The President City", "2.2 The next host");
    remove(elections).statusCode(409).body("code", equalTo("AGENDA_ITEM_IN_USE"));
    Api.secretariat()
        .queryParam("parentId", elections)
        .get(LIST, assembly)
        .then()
        .body("items.number", contains("2.1", "2.2"));
    Api.secretariat().get(ONE, assembly, host).then().body("number", equalTo("2.2"));
  }

  @Test
  @DisplayName("E6: an item moves with all that is under it, but not under itself")
  void an_item_moves_with_what_is_under_it() {
    String first = add("A", null, null);
    String second = add("B", null, null);
    String below = add("B1", second, null);
    add("B2", second, null);
    add("C", null, null);

    move(second, null, 1).statusCode(200).body("number", equalTo("1"));
    tells("1 B", "1.1 B1", "1.2 B2", "2 A", "3 C");
    move(second, null, 3).statusCode(200);
    tells("1 A", "2 C", "3 B", "3.1 B1", "3.2 B2");
    move(below, second, 2).statusCode(200);
    tells("1 A", "2 C", "3 B", "3.1 B2", "3.2 B1");
    move(second, first, null).statusCode(200).body("number", equalTo("1.1"));
    tells("1 A", "1.1 B", "1.1.1 B2", "1.1.2 B1", "2 C");
    move(below, null, 1).statusCode(200);
    tells("1 B1", "2 A", "2.1 B", "2.1.1 B2", "3 C");

    move(first, second, null)
        .statusCode(422)
        .body("code", equalTo("AGENDA_ITEM_UNFIT"))
        .body("errors.code", contains("WITHIN_ITSELF"));
    move(first, null, 4).statusCode(422).body("errors.pointer", contains("/position"));
    move(first, UUID.randomUUID().toString(), null)
        .statusCode(422)
        .body("errors.code", contains("UNKNOWN"));
  }

  @Test
  @DisplayName("E6: a number has four parts at most, what is moved counted with what is under it")
  void the_tree_is_not_too_deep() {
    String fourth = add("4", add("3", add("2", add("1", null, null), null), null), null);
    String other = add("Other", null, null);
    add("Under the other", other, null);
    String third = Api.secretariat().get(ONE, assembly, fourth).then().extract().path("parentId");

    post(LIST, body("5", fourth, null), assembly)
        .statusCode(422)
        .body("errors.code", contains("TOO_DEEP"));
    move(other, third, null).statusCode(422).body("errors.code", contains("TOO_DEEP"));
    post(
            LIST,
            """
            {"title":"Two faults","position":9,"sessionId":"%s"}
            """
                .formatted(UUID.randomUUID()),
            assembly)
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/position", "/sessionId"));
  }

  @Test
  @DisplayName("E6: several who write at once leave places without a gap")
  void places_have_no_gap() throws Exception {
    assertThat(AtOnce.statuses(6, i -> post(LIST, body("Item", null, 1), assembly)))
        .containsOnly(201);

    Api.secretariat()
        .get(LIST, assembly)
        .then()
        .body("items.number", contains("1", "2", "3", "4", "5", "6"));
  }

  @Test
  @DisplayName("E6: the agenda is published with the convocation; what comes later is marked")
  void the_agenda_is_published_with_the_convocation() {
    Given.agendaItem(assembly, "Opening");
    Api.anyone().get(LIST, assembly).then().statusCode(404);

    Given.convocation(assembly);
    add("Urgent business", null, null);

    Api.anyone()
        .get(LIST, assembly)
        .then()
        .statusCode(200)
        .body("items.title", contains("Opening", "Urgent business"))
        .body("items.convoked", contains(true, false));
  }

  @Test
  @DisplayName("E6: an item that says something else than when it was convoked is marked")
  void what_changed_since_the_convocation_is_marked() {
    UUID opening = Given.agendaItem(assembly, "Opening");
    UUID reports = Given.agendaItem(assembly, "Reports");
    Given.agendaItem(assembly, "Elections");
    Given.convocation(assembly);
    add("Urgent business", null, null);

    patch(opening, "*", "{\"title\":\"Dissolution\"}")
        .body("convoked", equalTo(true), "changedSinceConvocation", equalTo(true));
    patch(reports, "*", "{\"text\":\"With those of last year\"}").statusCode(200);

    Api.anyone()
        .get(LIST, assembly)
        .then()
        .body("items.convoked", contains(true, true, true, false))
        .body("items.changedSinceConvocation", contains(true, true, false, false));
    patch(opening, "*", "{\"title\":\"Opening\"}").body("changedSinceConvocation", equalTo(false));
  }

  @Test
  @DisplayName("E3, E6: an item names its session, and forgets one that is taken off the programme")
  void an_item_names_its_session() {
    UUID session = Given.session(assembly, "PLENARY", Given.room(assembly, "Hall", 400), 9, null);
    UUID item = Given.agendaItem(assembly, "Opening");

    patch(item, "\"0\"", "{\"sessionId\":\"" + session + "\",\"text\":\"Welcome\"}")
        .statusCode(200)
        .body("sessionId", equalTo(session.toString()))
        .body("text", equalTo("Welcome"));
    Database.execute("DELETE FROM session WHERE id = ?", session);

    Api.secretariat().get(ONE, assembly, item).then().body("sessionId", nullValue());
  }

  @Test
  @DisplayName("E6: an item to which a motion belongs stays on the agenda")
  void an_item_with_a_motion_stays() {
    UUID item = Given.agendaItem(assembly, "Charter");
    GivenVotes.draftMotion(assembly, item);

    remove(item.toString()).statusCode(409).body("code", equalTo("AGENDA_ITEM_IN_USE"));
  }

  @Test
  void an_item_is_changed_by_who_has_seen_it() {
    UUID item = Given.agendaItem(assembly, "Opening");

    patch(item, null, "{\"title\":\"Welcome\"}").statusCode(428);
    patch(item, "\"7\"", "{\"title\":\"Welcome\"}").statusCode(412);
    String tag =
        patch(item, "\"0\"", "{\"title\":\"Welcome\"}").statusCode(200).extract().header("ETag");
    patch(item, tag, "{\"title\":null}").statusCode(400).body("errors.pointer", contains("/title"));
    patch(item, tag, "{\"title\":\"Welcome address\"}").statusCode(200);
  }

  @Test
  void the_agenda_is_read_in_one_statement() throws Exception {
    UUID top = Given.agendaItem(assembly, "Opening");
    long one = CountedSql.during(() -> Api.secretariat().get(LIST, assembly));
    add("Welcome", top.toString(), null);
    Given.agendaItem(assembly, "Closing");

    assertThat(CountedSql.during(() -> Api.secretariat().get(LIST, assembly))).isEqualTo(one);
  }

  private void tells(String... lines) {
    Api.secretariat()
        .get(LIST, assembly)
        .then()
        .body("items.collect { it.number + ' ' + it.title }", contains(lines));
  }

  private String add(String title, String parent, Integer position) {
    return post(LIST, body(title, parent, position), assembly).statusCode(201).extract().path("id");
  }

  private ValidatableResponse move(String item, String parent, Integer position) {
    return post(
        ONE + "/move",
        "{\"parentId\":%s,\"position\":%s}".formatted(quoted(parent), position),
        assembly,
        item);
  }

  private ValidatableResponse remove(String item) {
    return Api.secretariat().delete(ONE, assembly, item).then();
  }

  private ValidatableResponse patch(UUID item, String tag, String body) {
    var request = Api.secretariat().contentType("application/merge-patch+json").body(body);
    return (tag == null ? request : request.header("If-Match", tag))
        .patch(ONE, assembly, item)
        .then();
  }

  private static ValidatableResponse post(String path, String body, Object... parameters) {
    return Api.secretariat().contentType(ContentType.JSON).body(body).post(path, parameters).then();
  }

  private static String body(String title, String parent, Integer position) {
    return "{\"title\":\"%s\",\"parentId\":%s,\"position\":%s}"
        .formatted(title, quoted(parent), position);
  }

  private static String quoted(String text) {
    return text == null ? "null" : '"' + text + '"';
  }
}
