package org.wego.membership.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wego.membership.Applying;
import org.wego.membership.Callers;
import org.wego.membership.Contacts;
import org.wego.membership.Database;
import org.wego.membership.Roster;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@ExtendWith(TestClock.class)
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class StaleContactTest {

  private static final String STALE = "/api/v1/stale-contacts";
  private static final UUID SEOUL = UUID.fromString("0153c9f8-3424-7aa1-84a6-3585008bcfb0");

  @Inject StaleContactQueries stale;
  @Inject EntityManager entityManager;

  @BeforeEach
  void importTheRealRoster() {
    Database.empty();
    Roster.importReal();
  }

  @Test
  @DisplayName("M10 (4): members with a stale contact, or with none, are reported by region")
  void members_with_stale_contacts_are_reported_by_region() {
    UUID current = seoulsContact("Current");
    Contacts.verify(Callers.secretariat(), SEOUL, current).statusCode(200);

    Callers.secretariat()
        .queryParam("region", "ASIA")
        .queryParam("country", "KR")
        .queryParam("limit", 200)
        .get(STALE)
        .then()
        .statusCode(200)
        .body("items.memberName", not(hasItem("Seoul")));

    seoulsContact("Never verified");
    Callers.secretariat()
        .queryParam("country", "KR")
        .queryParam("limit", 200)
        .get(STALE)
        .then()
        .body("items.memberName", hasItem("Seoul"))
        .body(
            "items.find { it.memberName == 'Seoul' }.staleContacts.name",
            contains("Never verified"))
        .body("items.find { it.memberName == 'Seoul' }.withoutContact", equalTo(false))
        .body("items.find { it.memberName != 'Seoul' }.withoutContact", equalTo(true));
  }

  @Test
  @DisplayName("M10 (4): however many pages the report has, no contact of them stays in memory")
  void no_contact_of_the_report_stays_in_memory() {
    seoulsContact("Never verified");
    ManagedContext request = Arc.container().requestContext();
    request.activate();
    try {
      assertThat(
              stale
                  .list(
                      new StaleFilter(null, "KR", null),
                      new PageRequest(200, null, false, null, "stale"))
                  .items())
          .anySatisfy(member -> assertThat(member.staleContacts()).isNotEmpty());
      assertThat(entityManager.unwrap(Session.class).getStatistics().getEntityCount()).isZero();
    } finally {
      request.terminate();
    }
  }

  @Test
  @DisplayName("M10 (4): a contact becomes stale by the passing of time, and current by a word")
  void a_contact_becomes_stale_by_the_passing_of_time() {
    UUID id = seoulsContact("Lee Seo-yeon");
    Contacts.verify(Callers.secretariat(), SEOUL, id).statusCode(200);
    assertThat(staleAtSeoul(null)).isEmpty();

    TestClock.moveTo(Applying.today().plusMonths(12).plusDays(1));
    assertThat(staleAtSeoul(null)).containsExactly("Lee Seo-yeon");
    Contacts.verify(Callers.regionalOffice("ASIA"), SEOUL, id).statusCode(200);
    assertThat(staleAtSeoul(null)).isEmpty();
    assertThat(staleAtSeoul(Applying.today().plusDays(1).toString()))
        .as("asked for a later day")
        .containsExactly("Lee Seo-yeon");
  }

  private static List<String> staleAtSeoul(String staleBefore) {
    var request = Callers.secretariat().queryParam("country", "KR").queryParam("limit", 200);
    if (staleBefore != null) {
      request.queryParam("staleBefore", staleBefore);
    }
    List<String> names =
        request
            .get(STALE)
            .then()
            .statusCode(200)
            .extract()
            .path("items.find { it.memberName == 'Seoul' }?.staleContacts?.name");
    return names == null ? List.of() : names;
  }

  @Test
  @DisplayName("M7, M10 (4): the summary counts members and contacts of every region")
  void the_summary_counts_every_region() {
    Contacts.verify(Callers.secretariat(), SEOUL, seoulsContact("Current")).statusCode(200);
    seoulsContact("Never verified");

    Callers.secretariat()
        .get(STALE + "/summary")
        .then()
        .statusCode(200)
        .body("regions", hasSize(6))
        .body("regions.find { it.region == 'ASIA' }.staleMembers", equalTo(1))
        .body("regions.find { it.region == 'ASIA' }.contacts", equalTo(2))
        .body("regions.find { it.region == 'ASIA' }.staleContacts", equalTo(1))
        .body("regions.find { it.region == 'OCEANIA' }.members", equalTo(1))
        .body("regions.find { it.region == 'OCEANIA' }.membersWithoutContact", equalTo(1));
  }

  @Test
  @DisplayName("G4: a Regional Office sees its own region only")
  void a_regional_office_sees_its_own_region_only() {
    Callers.regionalOffice("OCEANIA")
        .get(STALE)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items.region", contains("OCEANIA"));
    Callers.regionalOffice("OCEANIA")
        .get(STALE + "/summary")
        .then()
        .body("regions.region", contains("OCEANIA"));
    Callers.regionalOffice("OCEANIA")
        .queryParam("region", "ASIA")
        .get(STALE)
        .then()
        .statusCode(403);
    Callers.regionalOffice("ATLANTIS").get(STALE).then().statusCode(403);
  }

  @Test
  void the_pages_hold_every_member_once() {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    do {
      var request = Callers.secretariat().queryParam("limit", 10);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      Response page = request.get(STALE);
      page.then().statusCode(200);
      ids.addAll(page.path("items.memberId"));
      cursor = page.path("next");
    } while (cursor != null);

    assertThat(ids).hasSameSizeAs(new HashSet<>(ids)).hasSizeGreaterThan(90);
  }

  @Test
  void the_report_can_be_had_as_csv() {
    seoulsContact("Lee Seo-yeon");

    Callers.secretariat()
        .accept("text/csv")
        .queryParam("country", "KR")
        .get(STALE)
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .body(containsString("BILLING Lee Seo-yeon lee@city.example never verified"));
    Callers.secretariat().queryParam("country", "XX").get(STALE).then().statusCode(400);
    Callers.secretariat().queryParam("country", "IS").get(STALE).then().body("items", empty());
  }

  @Test
  void a_page_of_the_report_takes_two_statements_and_the_summary_one() throws Exception {
    assertThat(
            CountedSql.during(
                () -> Callers.secretariat().get(STALE).then().body("items", hasSize(50))))
        .isEqualTo(2);
    assertThat(
            CountedSql.during(
                () -> Callers.secretariat().get(STALE + "/summary").then().statusCode(200)))
        .isOne();
  }

  private static UUID seoulsContact(String name) {
    return Contacts.added(
        Callers.secretariat(), SEOUL, Contacts.contact("BILLING", name, "lee@city.example"));
  }
}
