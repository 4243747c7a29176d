package org.wego.awards.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.awards.testing.Judges.review;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;

@DisplayName("What the API tells a judge of entries (A5)")
@QuarkusTest
class BlindReviewTest extends AwardsTest {

  private static final String KIM = "judge-kim";

  private UUID edition;
  private UUID member;
  private UUID seoul;
  private UUID busan;
  private UUID plan;

  @BeforeEach
  void two_entries_compete() {
    edition = Given.edition(2017, Phase.JUDGING);
    UUID judge = Given.judge(edition, KIM);
    member = Given.member("Seoul Metropolitan Government", "KR", "ASIA");
    seoul = Given.entry(edition, AwardCategory.SERVICES, "Seoul", "KR", member, "ELIGIBLE");
    busan = Given.entry(edition, AwardCategory.SERVICES, "Busan", "KR", "ELIGIBLE");
    plan = Given.attachment(seoul, "SUPPORTING", "seoul-plan.pdf");
    Given.attachment(seoul, "AUTHORIZATION", "mayor.pdf");
    Given.assignment(edition, judge, seoul);
    Database.execute(
        """
        UPDATE award_entry
           SET native_city_name = '서울', links = '{https://seoul.example/}',
               description = 'The Seoul Metropolitan Government of 서울, South Korea',
               authorized_by = 'The Mayor'
         WHERE id = ?
        """,
        seoul);
  }

  @Test
  @DisplayName("A5: nothing that a judge reads in a blind review tells whose an entry is")
  void nothing_tells_whose_it_is() {
    review(edition, true, true);
    List<String> read = new ArrayList<>();
    for (String path :
        List.of(
            "/api/v1/award-entries",
            "/api/v1/award-entries?sort=cityName",
            "/api/v1/award-entries?sort=-country&limit=1",
            "/api/v1/award-entries?assigned=true",
            "/api/v1/award-entries/" + seoul,
            "/api/v1/award-entries/" + seoul + "/attachments")) {
      read.add(told(Api.judge(KIM).get(path)));
    }
    read.add(told(Api.judge(KIM).accept("text/csv").get("/api/v1/award-entries")));
    read.add(
        Api.judge(KIM)
            .get("/api/v1/award-entries/{id}/attachments/{attachmentId}", seoul, plan)
            .headers()
            .toString());

    assertThat(read)
        .allSatisfy(
            answer ->
                assertThat(answer)
                    .doesNotContainIgnoringCase("seoul")
                    .doesNotContainIgnoringCase("busan")
                    .doesNotContain("서울", "Korea", "\"KR\"", ",KR", member.toString())
                    .doesNotContain("person@city.example", "A person", "Mayor", "mayor"));
    Api.judge(KIM)
        .get("/api/v1/award-entries/{id}", seoul)
        .then()
        .body("blind", equalTo(true))
        .body("description", equalTo("The […] of […], […]"))
        .body("city", nullValue());
  }

  @Test
  @DisplayName("A5: a blind review strikes the persons out of the texts, too, and addresses")
  void persons_and_addresses_are_struck() {
    review(edition, true, true);
    Database.execute(
        """
        UPDATE award_entry
           SET contact_name = 'Kim Min-su',
               description = 'Ask KIM MIN SU, or The Mayor, at https://data.seoul.example (KOR)'
         WHERE id = ?
        """,
        seoul);

    Api.judge(KIM)
        .get("/api/v1/award-entries/{id}", seoul)
        .then()
        .statusCode(200)
        .body("description", equalTo("Ask […], or […], at […] ([…])"));
  }

  @Test
  @DisplayName("A5: in a blind review no country narrows the list")
  void no_filter_tells_the_country() {
    Api.judge(KIM)
        .get("/api/v1/award-entries?country=KR")
        .then()
        .body("items.id", contains(seoul.toString(), busan.toString()));
    review(edition, true, true);

    for (String country : List.of("KR", "VN")) {
      Api.judge(KIM)
          .get("/api/v1/award-entries?country=" + country)
          .then()
          .statusCode(200)
          .body("items", equalTo(List.of()));
    }
  }

  @Test
  @DisplayName("A5: an open review shows the city, and still no person")
  void an_open_review_shows_the_city_alone() {
    String answer = told(Api.judge(KIM).get("/api/v1/award-entries/{id}", seoul));

    assertThat(answer)
        .contains("Seoul", "서울", "https://seoul.example/")
        .doesNotContain("person@city.example", "A person", "The Mayor");
    assertThat(told(Api.judge(KIM).get("/api/v1/award-entries/{id}/attachments", seoul)))
        .contains("seoul-plan.pdf")
        .doesNotContain("mayor.pdf");
  }

  @Test
  @DisplayName("A5: a judge does not find an entry that a conflict hides, nor its files")
  void a_conflict_hides_it_all() {
    Given.affiliatedWithCountry(
        UUID.fromString(
            Api.secretariat()
                .get("/api/v1/award-editions/{id}/judges", edition)
                .path("items[0].id")),
        "KR");

    Api.judge(KIM).get("/api/v1/award-entries").then().body("items", equalTo(List.of()));
    Api.judge(KIM).get("/api/v1/award-entries/{id}", seoul).then().statusCode(404);
    Api.judge(KIM).get("/api/v1/award-entries/{id}/attachments", seoul).then().statusCode(404);
    Api.judge(KIM)
        .get("/api/v1/award-entries/{id}/attachments/{attachmentId}", seoul, plan)
        .then()
        .statusCode(404);
  }

  private static String told(Response answer) {
    return answer.then().statusCode(200).extract().asString() + answer.headers();
  }
}
