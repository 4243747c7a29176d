package org.wego.awards.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.wego.awards.testing.Entering.ENTRIES;
import static org.wego.awards.testing.Entering.PDF;
import static org.wego.awards.testing.Entering.attach;
import static org.wego.awards.testing.Entering.draft;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Entering;
import org.wego.awards.testing.Given;
import org.wego.platform.testkit.AtOnce;

@DisplayName("A3: the files of an entry")
@QuarkusTest
class EntryAttachmentTest extends AwardsTest {

  private static final String FILES = ENTRIES + "/{id}/attachments";
  private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

  private UUID edition;
  private UUID seoul;
  private UUID entry;

  @BeforeEach
  void seoul_has_a_draft() {
    edition = Entering.openEdition();
    seoul = Given.member("Seoul", "KR", "ASIA");
    entry = UUID.fromString(draft(Api.member(seoul), edition, null).extract().path("id"));
  }

  @Test
  void a_file_is_kept_with_its_hash_and_comes_back_as_it_was() throws Exception {
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PDF));
    String id =
        Api.member(seoul)
            .contentType("application/pdf")
            .body(PDF)
            .queryParam("kind", "AUTHORIZATION")
            .queryParam("fileName", "위임장 2026.pdf")
            .post(FILES, entry)
            .then()
            .statusCode(201)
            .body("kind", equalTo("AUTHORIZATION"))
            .body("fileName", equalTo("위임장 2026.pdf"))
            .body("mediaType", equalTo("application/pdf"))
            .body("size", equalTo(PDF.length))
            .body("sha256", equalTo(sha256))
            .extract()
            .path("id");

    byte[] back =
        Api.secretariat()
            .get(FILES + "/{file}", entry, id)
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .header(
                "Content-Disposition",
                "attachment; filename=\"___ 2026.pdf\";"
                    + " filename*=UTF-8''%EC%9C%84%EC%9E%84%EC%9E%A5%202026.pdf")
            .header("X-Content-Type-Options", "nosniff")
            .header("ETag", '"' + sha256 + '"')
            .extract()
            .asByteArray();
    assertThat(back).isEqualTo(PDF);
    Api.member(seoul)
        .header("If-None-Match", '"' + sha256 + '"')
        .get(FILES + "/{file}", entry, id)
        .then()
        .statusCode(304);
  }

  @Test
  void photographs_and_scans_are_taken_too_under_a_name_that_tells_the_kind() throws IOException {
    send("image/png", image("png")).statusCode(201).body("fileName", equalTo("supporting.png"));
    send("image/jpeg", image("jpeg")).statusCode(201).body("fileName", equalTo("supporting.jpeg"));
    Api.member(seoul)
        .get(FILES, entry)
        .then()
        .statusCode(200)
        .body("items.mediaType", contains("image/png", "image/jpeg"));
  }

  @Test
  void the_bytes_decide_and_the_declared_type_has_to_agree() throws IOException {
    byte[] executable = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    send("application/pdf", executable).statusCode(415).body("code", equalTo("ATTACHMENT_TYPE"));
    send("application/octet-stream", executable).statusCode(415);
    send("text/html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)).statusCode(415);
    send("application/pdf", image("png")).statusCode(415).body("rule", equalTo("A3"));
    send("application/pdf", new byte[0]).statusCode(415);
    assertThat(Database.number("SELECT count(*) FROM award_attachment")).isZero();
  }

  @Test
  void a_name_is_that_of_a_file_and_not_of_a_place() {
    for (String name : new String[] {"../../etc/passwd", "a\\b.pdf", "x".repeat(201)}) {
      Api.member(seoul)
          .contentType("application/pdf")
          .body(PDF)
          .queryParam("fileName", name)
          .post(FILES, entry)
          .then()
          .statusCode(400)
          .body("errors.pointer", hasItems("/query/fileName"));
    }
  }

  @Test
  void ten_megabytes_are_taken_and_a_byte_more_is_not() {
    attach(Api.member(seoul), entry, "SUPPORTING", sized(TEN_MEGABYTES)).statusCode(201);
    attach(Api.member(seoul), entry, "SUPPORTING", sized(TEN_MEGABYTES + 1))
        .statusCode(413)
        .body("code", equalTo("ATTACHMENT_TOO_LARGE"));
  }

  @Test
  void the_files_of_an_entry_are_bounded_together() {
    for (int i = 1; i <= 4; i++) {
      attach(Api.member(seoul), entry, "SUPPORTING", sized(TEN_MEGABYTES - 100 * i))
          .statusCode(201);
    }
    attach(Api.member(seoul), entry, "SUPPORTING", sized(1000)).statusCode(201);
    attach(Api.member(seoul), entry, "SUPPORTING", sized(20))
        .statusCode(409)
        .body("code", equalTo("ATTACHMENT_LIMIT"));
  }

  @Test
  void an_entry_has_ten_files_also_when_they_come_at_once() throws Exception {
    AtOnce.statuses(14, i -> attach(Api.member(seoul), entry, "SUPPORTING", sized(100 + i)));

    assertThat(Database.number("SELECT count(*) FROM award_attachment")).isEqualTo(10);
  }

  @Test
  void the_same_bytes_for_the_same_purpose_are_one_file() {
    String first =
        attach(Api.member(seoul), entry, "SUPPORTING", PDF).statusCode(201).extract().path("id");

    attach(Api.member(seoul), entry, "SUPPORTING", PDF).statusCode(200).body("id", equalTo(first));
    attach(Api.member(seoul), entry, "AUTHORIZATION", PDF).statusCode(201);
    Api.member(seoul).get(FILES, entry).then().body("items", hasSize(2));
  }

  @Test
  void files_come_and_go_while_the_entry_is_a_draft() {
    String file =
        attach(Api.member(seoul), entry, "SUPPORTING", PDF).statusCode(201).extract().path("id");
    Api.member(seoul).delete(FILES + "/{file}", entry, file).then().statusCode(204);
    Api.member(seoul).delete(FILES + "/{file}", entry, file).then().statusCode(404);
    Api.member(seoul).get(FILES + "/{file}", entry, file).then().statusCode(404);

    UUID handedIn = Entering.ready(() -> Api.member(seoul), edition, null);
    Entering.submit(Api.member(seoul), handedIn).statusCode(200);
    attach(Api.member(seoul), handedIn, "SUPPORTING", PDF)
        .statusCode(409)
        .body("code", equalTo("ENTRY_NOT_DRAFT"));
    String letter = Api.member(seoul).get(FILES, handedIn).then().extract().path("items[0].id");
    Api.member(seoul).delete(FILES + "/{file}", handedIn, letter).then().statusCode(409);
  }

  @Test
  void files_of_another_entry_are_not_found() {
    UUID frankfurt = Given.member("Frankfurt", "DE", "EUROPE");
    String file = attach(Api.member(seoul), entry, "SUPPORTING", PDF).extract().path("id");
    UUID own = UUID.fromString(draft(Api.member(frankfurt), edition, null).extract().path("id"));

    Api.member(frankfurt).get(FILES, entry).then().statusCode(404);
    Api.member(frankfurt).get(FILES + "/{file}", entry, file).then().statusCode(404);
    Api.member(frankfurt).get(FILES + "/{file}", own, file).then().statusCode(404);
    Api.member(frankfurt).delete(FILES + "/{file}", own, file).then().statusCode(404);
    attach(Api.member(frankfurt), entry, "SUPPORTING", PDF).statusCode(404);
  }

  private ValidatableResponse send(String contentType, byte[] content) {
    return Api.member(seoul).contentType(contentType).body(content).post(FILES, entry).then();
  }

  private static byte[] sized(int size) {
    return Arrays.copyOf(PDF, size);
  }

  private static byte[] image(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }
}
