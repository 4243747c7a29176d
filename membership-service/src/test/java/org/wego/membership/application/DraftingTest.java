package org.wego.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.membership.Applying.APPLICATIONS;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.create;
import static org.wego.membership.Applying.draft;
import static org.wego.membership.Applying.organization;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Applying.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class DraftingTest {

  @BeforeEach
  void emptyDatabase() {
    Database.empty();
  }

  @Test
  void a_draft_is_created_at_its_address() {
    String id =
        create(Callers.applicant(), city("Gwangmyeong"))
            .statusCode(201)
            .header("ETag", equalTo("\"0\""))
            .body("status", equalTo("DRAFT"))
            .body("organization.nativeName", equalTo("광명시"))
            .body("contact.type", equalTo("ADMINISTRATIVE"))
            .body("memberId", nullValue())
            .extract()
            .path("id");

    Callers.applicant().get(APPLICATIONS + "/{id}", id).then().statusCode(200);
  }

  @Test
  void everything_that_is_wrong_with_a_draft_is_told_at_once_and_nothing_changes() {
    ObjectNode request = city("x".repeat(10_000));
    organization(request)
        .put("type", "VILLAGE")
        .put("country", "XX")
        .put("region", 7)
        .put("population", -1)
        .put("category", "FRIENDSHIP");
    request.withObject("/signatory").put("signedOn", "2026-02-30");
    request.withObject("/contact").put("email", "nobody").put("phone", "call me");
    request.put("colour", "red").put("referredBy", "Seoul");

    create(Callers.applicant(), request)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("INVALID_INPUT"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/organization/name",
                "/organization/type",
                "/organization/country",
                "/organization/region",
                "/organization/population",
                "/organization/category",
                "/signatory/signedOn",
                "/contact/email",
                "/contact/phone",
                "/colour",
                "/referredBy"));
    assertThat(Database.count("SELECT count(*) FROM membership_application")).isZero();
  }

  @Test
  @DisplayName("M8: a name that cannot be compared is none")
  void a_name_without_letters_is_refused() {
    create(Callers.applicant(), city("—!?—"))
        .statusCode(400)
        .body("errors.pointer", hasItem("/organization/name"));
  }

  @Test
  @DisplayName("M2: who signed and who can be reached have names that can be read")
  void people_without_letters_are_refused() {
    create(
            Callers.applicant(),
            with(
                city("Gwangmyeong"),
                r -> {
                  r.withObject("/signatory").put("name", "\u200b").put("title", "\u202e");
                  r.withObject("/contact").put("name", "\u200b");
                }))
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder("/signatory/name", "/signatory/title", "/contact/name"));
  }

  @Test
  @DisplayName("A name is one line, wherever it is written")
  void a_name_of_several_lines_or_of_another_direction_is_refused() {
    create(
            Callers.applicant(),
            with(
                city("Gwang\nmyeong"),
                r -> {
                  organization(r).put("nativeName", "광명\t시");
                  r.withObject("/signatory")
                      .put("name", "Park\r\nBcc: all@city.example")
                      .put("nativeName", "박\n승원")
                      .put("title", "May\u2028or");
                  r.withObject("/contact")
                      .put("name", "Kim\u202enij-niM")
                      .put("nativeName", "김\n민지")
                      .put("title", "Head\nof it");
                }))
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/organization/name",
                "/organization/nativeName",
                "/signatory/name",
                "/signatory/nativeName",
                "/signatory/title",
                "/contact/name",
                "/contact/nativeName",
                "/contact/title"));
  }

  @Test
  void a_draft_is_changed_by_whoever_read_it_last() {
    UUID id = draft(Callers.applicant(), city("Gwangmyeong"));
    String patch = "{\"organization\":{\"population\":300000},\"contact\":null}";

    patch(id, null, patch).statusCode(428);
    patch(id, "\"7\"", patch).statusCode(412).body("code", equalTo("VERSION_STALE"));
    patch(id, "\"0\"", patch)
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("organization.population", equalTo(300_000))
        .body("organization.name", equalTo("Gwangmyeong"))
        .body("contact", nullValue());
    patch(id, "\"1\"", "{\"organization\":{\"name\":null,\"colour\":\"red\"}}")
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/organization/name", "/organization/colour"));
    patch(id, "\"1\"", "{\"requestedCategory\":\"FRIENDSHIP\"}")
        .statusCode(422)
        .body("rule", equalTo("M1"));
  }

  @Test
  @DisplayName("M2: what was submitted stays as it is")
  void a_submitted_application_cannot_be_changed() {
    UUID id = submitted(city("Gwangmyeong"));
    String tag = Callers.applicant().get(APPLICATIONS + "/{id}", id).header("ETag");

    patch(id, tag, "{\"organization\":{\"population\":300000}}")
        .statusCode(409)
        .body("code", equalTo("APPLICATION_NOT_DRAFT"));
  }

  @Test
  void the_same_request_with_the_same_key_makes_one_draft() {
    String key = UUID.randomUUID().toString();
    String first =
        create(Callers.applicant().header("Idempotency-Key", key), city("Gwangmyeong"))
            .statusCode(201)
            .extract()
            .path("id");

    create(Callers.applicant().header("Idempotency-Key", key), city("Gwangmyeong"))
        .statusCode(201)
        .header("Idempotency-Replayed", equalTo("true"))
        .body("id", equalTo(first));
    create(
            Callers.applicant().header("Idempotency-Key", key),
            with(city("Gimpo"), request -> request.remove("contact")))
        .statusCode(422);
    assertThat(Database.count("SELECT count(*) FROM membership_application")).isOne();
  }

  private static ValidatableResponse patch(UUID id, String tag, String patch) {
    var request = Callers.applicant().contentType("application/merge-patch+json").body(patch);
    if (tag != null) {
      request.header("If-Match", tag);
    }
    return request.patch(APPLICATIONS + "/{id}", id).then();
  }
}
