package org.wego.events.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.events.testing.Meanwhile;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.PdfPage;
import org.wego.platform.testkit.TestClock;

/** Who came to an event, by the codes of badges (E4). */
@QuarkusTest
class CheckInTest extends EventsTest {

  private static final String MORNING = "2017-06-27T05:00:00Z";

  @Inject Sql sql;

  private UUID seoul;
  private UUID assembly;
  private UUID delegation;
  private UUID head;
  private UUID delegate;

  @BeforeEach
  void the_assembly_begins() {
    TestClock.moveTo(Instant.parse(MORNING));
    seoul = Given.member("Seoul", "KR", "ASIA");
    assembly = Given.assembly();
    delegation = Given.delegation(assembly, seoul);
    head = Given.participant(delegation, "HEAD", "Park Ji-woo");
    delegate = Given.participant(delegation, "DELEGATE", "Choi Soo-jin");
  }

  @Test
  @DisplayName("E4: a badge checks its participant in, and again changes nothing")
  void a_badge_checks_in_once() {
    checkIn(badge(head))
        .statusCode(200)
        .body("outcome", equalTo("CHECKED_IN"))
        .body("name", equalTo("Park Ji-woo"))
        .body("organizationName", equalTo("Seoul"))
        .body("checkedInAt", startsWith("2017-06-27T05:00"));
    TestClock.moveTo(Instant.parse("2017-06-27T06:00:00Z"));
    checkIn(badge(head).toLowerCase())
        .statusCode(200)
        .body("outcome", equalTo("ALREADY"))
        .body("checkedInAt", startsWith("2017-06-27T05:00"));

    Api.secretariat()
        .get("/api/v1/events/" + assembly + "/check-ins")
        .then()
        .body("items.name", contains("Park Ji-woo"));
    Api.secretariat()
        .get("/api/v1/events/" + assembly + "/delegations/" + delegation)
        .then()
        .body("state", equalTo("CHECKED_IN"));
  }

  @Test
  @DisplayName("E4: a badge of nobody, of who is not approved, and at another time is refused")
  void other_badges_are_refused() {
    UUID pending =
        Given.participant(
            Given.delegation(assembly, Given.member("Hue", "VN", "ASIA"), "PENDING"),
            "HEAD",
            "Lan");

    checkIn("7GQ4M-X2RKT-0Z9VB-C5HNE").statusCode(422).body("code", equalTo("BADGE_UNKNOWN"));
    checkIn(badge(pending)).statusCode(409).body("code", equalTo("PARTICIPANT_NOT_ADMITTED"));
    TestClock.moveTo(Instant.parse("2017-07-02T06:00:00Z"));
    checkIn(badge(head)).statusCode(422).body("code", equalTo("CHECK_IN_TIME"));
    assertThat(Database.number("SELECT count(*) FROM check_in")).isZero();
  }

  @Test
  @DisplayName(
      "E4: a batch of a device without a network tells of each line, and again changes nothing")
  void a_batch_tells_of_each_line() {
    UUID pending =
        Given.participant(
            Given.delegation(assembly, Given.member("Hue", "VN", "ASIA"), "PENDING"),
            "HEAD",
            "Lan");
    TestClock.moveTo(Instant.parse("2017-07-05T00:00:00Z"));
    List<Map<String, Object>> lines =
        List.of(
            line(badge(head), "2017-06-27T07:00:00Z"),
            line(badge(head), "2017-06-27T06:30:00Z"),
            line(badge(delegate), "2017-06-28T06:00:00Z"),
            line(badge(pending), "2017-06-27T06:00:00Z"),
            line("nonsense", "2017-06-27T06:00:00Z"),
            line(badge(delegate), "2017-07-03T06:00:00Z"));

    batch(lines)
        .statusCode(200)
        .body(
            "lines.outcome",
            contains(
                "ALREADY", "CHECKED_IN", "CHECKED_IN", "NOT_APPROVED", "UNKNOWN", "OUT_OF_TIME"))
        .body("lines[0].checkedInAt", equalTo("2017-06-27T06:30:00Z"));
    batch(lines).body("counts.ALREADY", equalTo(4)).body("counts.CHECKED_IN", nullValue());

    assertThat(Database.number("SELECT count(*) FROM check_in WHERE device_id = 'desk-2'"))
        .isEqualTo(2);
    assertThat(Database.number("SELECT event_sequence FROM delegation WHERE id = ?", delegation))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("E4: a badge that is read at thirty desks at once checks in once")
  void a_badge_at_many_desks_at_once_checks_in_once() throws Exception {
    List<Integer> answers = AtOnce.statuses(30, i -> checkIn(badge(i % 2 == 0 ? head : delegate)));

    assertThat(Collections.frequency(answers, 200)).isEqualTo(30);
    assertThat(Database.number("SELECT count(*) FROM check_in")).isEqualTo(2);
    assertThat(Database.number("SELECT event_sequence FROM delegation WHERE id = ?", delegation))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("E4: who was approved before comes in while an addition is looked at")
  void who_was_approved_before_comes_in() {
    Database.execute("UPDATE delegation SET state = 'PENDING' WHERE id = ?", delegation);
    Database.execute("UPDATE participant SET approved_at = NULL WHERE id = ?", delegate);

    checkIn(badge(head)).statusCode(200).body("outcome", equalTo("CHECKED_IN"));
    checkIn(badge(delegate)).statusCode(409);
  }

  @Test
  @DisplayName("E4: the badge of who was erased lets nobody in")
  void who_was_erased_does_not_come_in() {
    String badge = badge(head);
    Api.member(seoul)
        .delete("/api/v1/events/" + assembly + "/participants/" + head + "/person")
        .then()
        .statusCode(204);

    checkIn(badge).statusCode(409).body("code", equalTo("PARTICIPANT_NOT_ADMITTED"));
  }

  @Test
  @DisplayName("E4: the organizer counts who comes and who is there")
  void the_organizer_counts() {
    checkIn(badge(head)).statusCode(200);

    Api.secretariat()
        .get("/api/v1/events/" + assembly + "/attendance")
        .then()
        .statusCode(200)
        .body("registered", equalTo(1))
        .body("attended", equalTo(1))
        .body("persons", equalTo(2))
        .body("personsThere", equalTo(1))
        .body("kinds", hasSize(1));
  }

  @Test
  @DisplayName("E4: the QR code of a badge says what the desk reads, on a page of its own")
  void the_qr_code_says_what_the_desk_reads() throws Exception {
    byte[] pdf =
        Api.member(seoul)
            .accept("application/pdf")
            .get("/api/v1/events/" + assembly + "/participants/" + head + "/badge")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    PdfPage page = new PdfPage(pdf).picture("badge");
    page.showsAllWithinItsPages();
    assertThat(page.pages()).isEqualTo(1);
    assertThat(page.text()).contains("Park Ji-woo", "Seoul", "General Assembly 4");
    assertThat(qrCode(pdf)).isEqualTo(badge(head));
    Api.member(seoul)
        .get("/api/v1/events/" + assembly + "/participants/" + head + "/badge")
        .then()
        .body("code", equalTo(badge(head).replaceAll("(.{5})(?=.)", "$1-")));
  }

  @Test
  @DisplayName("E4: badges are noted in the order in which others lock their participants")
  void badges_are_noted_in_order() throws Exception {
    UUID first = renamed(delegate, "00000000-0000-7000-8000-000000000000");
    UUID last = renamed(head, "ffffffff-ffff-7fff-bfff-ffffffffffff");

    Meanwhile.called(
            () -> lock(first, ""),
            () -> batch(List.of(line(badge(last), MORNING), line(badge(first), MORNING))),
            () -> lock(last, " NOWAIT"))
        .statusCode(200)
        .body("lines.outcome", contains("CHECKED_IN", "CHECKED_IN"));
  }

  private static UUID renamed(UUID participant, String id) {
    Database.execute("UPDATE participant SET id = ?::uuid WHERE id = ?", id, participant);
    return UUID.fromString(id);
  }

  private void lock(UUID participant, String wait) {
    sql.list(
        "SELECT id FROM participant WHERE id = ? FOR NO KEY UPDATE" + wait,
        row -> null,
        participant);
  }

  private static String qrCode(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 200);
      int[] pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(
                  new HybridBinarizer(
                      new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
          .getText();
    }
  }

  private ValidatableResponse checkIn(String code) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("badgeCode", code))
        .post("/api/v1/events/" + assembly + "/check-ins")
        .then();
  }

  private ValidatableResponse batch(List<Map<String, Object>> lines) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("deviceId", "desk-2", "lines", lines))
        .post("/api/v1/events/" + assembly + "/check-ins/batch")
        .then();
  }

  private static Map<String, Object> line(String code, String at) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("badgeCode", code);
    line.put("at", at);
    return line;
  }

  private static String badge(UUID participant) {
    return Database.text("SELECT badge_code FROM participant WHERE id = ?", participant);
  }
}
