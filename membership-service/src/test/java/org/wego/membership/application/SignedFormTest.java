package org.wego.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.wego.membership.Applying.APPLICATIONS;
import static org.wego.membership.Applying.attach;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.draft;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
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
import org.wego.membership.Applying;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.platform.testkit.WegoServers;

@DisplayName("M2: the signed form")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class SignedFormTest {

  private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

  private UUID id;

  @BeforeEach
  void draftAnApplication() {
    Database.empty();
    id = draft(Callers.applicant(), city("Gwangmyeong"));
  }

  @Test
  void a_form_is_kept_with_its_hash_and_comes_back_as_it_was() throws Exception {
    String sha256 =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Applying.PDF));

    attach(Callers.applicant(), id, Applying.PDF)
        .statusCode(200)
        .body("signedForm.contentType", equalTo("application/pdf"))
        .body("signedForm.size", equalTo(Applying.PDF.length))
        .body("signedForm.sha256", equalTo(sha256));

    byte[] back =
        Callers.secretariat()
            .get(APPLICATIONS + "/{id}/signed-form", id)
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .header("Content-Disposition", "attachment; filename=\"signed-form\"")
            .header("X-Content-Type-Options", "nosniff")
            .extract()
            .asByteArray();
    assertThat(back).isEqualTo(Applying.PDF);
  }

  @Test
  void photographs_and_scans_are_taken_too() throws IOException {
    put("image/png", image("png")).statusCode(200);
    put("image/jpeg", image("jpeg"))
        .statusCode(200)
        .body("signedForm.contentType", equalTo("image/jpeg"));
    assertThat(Database.count("SELECT count(*) FROM signed_form")).isOne();
  }

  @Test
  void the_version_rises_with_another_form_and_not_with_the_same_one() {
    String first = attach(Callers.applicant(), id, Applying.PDF).extract().header("ETag");
    String same = attach(Callers.applicant(), id, Applying.PDF).extract().header("ETag");
    String other =
        attach(Callers.applicant(), id, "%PDF-1.4 other".getBytes(StandardCharsets.US_ASCII))
            .extract()
            .header("ETag");

    assertThat(same).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void an_executable_is_refused_whatever_it_is_called() {
    byte[] executable = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    put("application/pdf", executable)
        .statusCode(415)
        .contentType("application/problem+json")
        .body("code", equalTo("SIGNED_FORM_TYPE"))
        .body("rule", equalTo("M2"));
    put("application/octet-stream", executable).statusCode(415);
    put("application/pdf", "MZ%PDF-1.7".getBytes(StandardCharsets.US_ASCII)).statusCode(415);
    assertThat(Database.count("SELECT count(*) FROM signed_form")).isZero();
  }

  @Test
  void a_form_of_another_format_than_declared_is_refused() throws IOException {
    put("application/pdf", image("png")).statusCode(415).body("code", equalTo("SIGNED_FORM_TYPE"));
  }

  @Test
  void ten_megabytes_are_taken_and_one_byte_more_is_not() {
    attach(Callers.applicant(), id, Arrays.copyOf(Applying.PDF, TEN_MEGABYTES)).statusCode(200);
    attach(Callers.applicant(), id, Arrays.copyOf(Applying.PDF, TEN_MEGABYTES + 1))
        .statusCode(413)
        .body("code", equalTo("SIGNED_FORM_TOO_LARGE"));
  }

  @Test
  void another_applicant_finds_neither_application_nor_form() {
    attach(Callers.applicant(), id, Applying.PDF).statusCode(200);

    Callers.applicant("a stranger")
        .get(APPLICATIONS + "/{id}/signed-form", id)
        .then()
        .statusCode(404);
    attach(Callers.applicant("a stranger"), id, Applying.PDF).statusCode(404);
  }

  private ValidatableResponse put(String contentType, byte[] content) {
    return Callers.applicant()
        .contentType(contentType)
        .body(content)
        .put(APPLICATIONS + "/{id}/signed-form", id)
        .then();
  }

  private static byte[] image(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }
}
