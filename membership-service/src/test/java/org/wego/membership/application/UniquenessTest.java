package org.wego.membership.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.membership.Applying.APPLICATIONS;
import static org.wego.membership.Applying.agency;
import static org.wego.membership.Applying.approve;
import static org.wego.membership.Applying.attach;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.create;
import static org.wego.membership.Applying.decide;
import static org.wego.membership.Applying.decision;
import static org.wego.membership.Applying.draft;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.submit;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Applying.today;
import static org.wego.membership.Applying.withdraw;
import static org.wego.platform.testkit.AtOnce.statuses;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.membership.Applying;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class UniquenessTest {

  @BeforeEach
  void emptyDatabase() {
    Database.empty();
  }

  @ParameterizedTest
  @DisplayName("M8: a second open application is refused, however the name is written")
  @ValueSource(
      strings = {
        "San Fernando La Union",
        "SAN FERNANDO, LA UNION",
        "san fernando - la unión",
        "Sàn Fernándo (La Uniön)"
      })
  void a_duplicate_application_is_refused(String name) {
    UUID id = draft(Callers.applicant(), city("San Fernando La Union"));

    create(Callers.applicant(), city(name))
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("APPLICATION_DUPLICATE"))
        .body("rule", equalTo("M8"))
        .body("existing", equalTo(APPLICATIONS + "/" + id));
    assertThat(Database.count("SELECT count(*) FROM membership_application")).isOne();
  }

  @Test
  @DisplayName("M8: only who may see the other application gets a link to it")
  void a_stranger_gets_no_link_to_another_s_application() {
    UUID id = draft(Callers.applicant("one"), city("Gwangmyeong"));

    create(Callers.applicant("another"), city("Gwangmyeong"))
        .statusCode(409)
        .body("existing", nullValue());
    create(Callers.secretariat(), city("Gwangmyeong"))
        .statusCode(409)
        .body("existing", equalTo(APPLICATIONS + "/" + id));
  }

  @Test
  @DisplayName("M8: a Full member cannot apply again, and its profile is linked")
  void a_member_cannot_apply() {
    UUID id = submitted(city("Gwangmyeong"));
    approve(id);

    create(Callers.applicant("another"), city("GWANGMYEONG"))
        .statusCode(409)
        .body("code", equalTo("MEMBER_DUPLICATE"))
        .body("existing", equalTo("/api/v1/members/" + memberOf(id)));
  }

  @Test
  @DisplayName("M8: the submission is refused when another became a member meanwhile")
  void a_submission_is_refused_when_the_organization_became_a_member_meanwhile() {
    UUID id = draft(Callers.applicant(), agency("National Centre"));
    attach(Callers.applicant(), id, Applying.PDF).statusCode(200);
    Database.execute(
        """
        INSERT INTO member (id, name, name_key, organization_type, country, region, founding, live,
          registered_at, registered_by)
        VALUES ('0193a5c4-8e10-7c3b-9d52-6f1b7e0a4c21', 'National Centre', 'nationalcentre',
          'GOVERNMENT_AGENCY', 'GH', 'AFRICA', false, true, now(), 'test');
        INSERT INTO member_period (id, member_id, organization_type, category, valid_from)
        VALUES ('0193a5c4-8e10-7c3b-9d52-6f1b7e0a4c22', '0193a5c4-8e10-7c3b-9d52-6f1b7e0a4c21',
          'GOVERNMENT_AGENCY', 'FRIENDSHIP', '2015-01-01')
        """);

    submit(Callers.applicant(), id).statusCode(409).body("code", equalTo("MEMBER_DUPLICATE"));
  }

  @Test
  @DisplayName("M8: Khartoum State and Khartoum Locality are different, as are two countries")
  void different_organizations_apply_side_by_side() {
    draft(Callers.applicant(), city("Khartoum State"));
    draft(Callers.applicant(), city("Khartoum Locality"));
    draft(Callers.applicant(), agency("Khartoum State"));

    assertThat(Database.count("SELECT count(*) FROM membership_application")).isEqualTo(3);
  }

  @Test
  @DisplayName("M8: a changed draft must not become another's duplicate")
  void a_draft_cannot_be_changed_into_a_duplicate() {
    draft(Callers.applicant(), city("Gwangmyeong"));
    UUID id = draft(Callers.applicant(), city("Gimpo"));
    String tag = Callers.applicant().get(APPLICATIONS + "/{id}", id).header("ETag");

    Callers.applicant()
        .contentType("application/merge-patch+json")
        .header("If-Match", tag)
        .body("{\"organization\":{\"name\":\"gwang-myeong\"}}")
        .patch(APPLICATIONS + "/{id}", id)
        .then()
        .statusCode(409)
        .body("code", equalTo("APPLICATION_DUPLICATE"));
  }

  @Test
  @DisplayName("M8: a hundred applications of one city at once make one")
  void a_hundred_concurrent_applications_of_one_city_make_one() throws Exception {
    List<Integer> statuses =
        statuses(100, i -> create(Callers.applicant("caller " + i), city("Gwangmyeong")));

    assertThat(statuses).containsOnlyOnce(201).filteredOn(s -> s != 201).containsOnly(409);
    assertThat(Database.count("SELECT count(*) FROM membership_application")).isOne();
  }

  @Test
  @DisplayName("M2, M8: a hundred submissions at once make one Associate")
  void a_hundred_concurrent_submissions_make_one_associate() throws Exception {
    UUID id = draft(Callers.applicant(), city("Gwangmyeong"));
    attach(Callers.applicant(), id, Applying.PDF);

    List<Integer> statuses = statuses(100, i -> submit(Callers.applicant(), id));

    assertThat(statuses).containsOnlyOnce(200).filteredOn(s -> s != 200).containsOnly(409);
    assertThat(Database.count("SELECT count(*) FROM member")).isOne();
    assertThat(Database.count("SELECT event_sequence FROM member")).isOne();
  }

  @Test
  @DisplayName("M3, G5: of decisions at once one is recorded")
  void concurrent_decisions_decide_once() throws Exception {
    UUID id = submitted(city("Gwangmyeong"));

    List<Integer> statuses =
        statuses(
            10,
            i ->
                decide(
                    id,
                    i % 2 == 0
                        ? decision("APPROVED", today(), 12, 0)
                        : decision("REFUSED", today(), 0, 12)));

    assertThat(statuses).containsOnlyOnce(200).filteredOn(s -> s != 200).containsOnly(409);
    assertThat(Database.count("SELECT count(*) FROM committee_decision")).isOne();
  }

  @Test
  @DisplayName("M6, M8: the database itself refuses overlaps and second memberships")
  void the_database_refuses_what_the_rules_forbid() {
    UUID id = submitted(city("Gwangmyeong"));
    UUID member = memberOf(id);

    assertThatThrownBy(() -> insertPeriod(member, "FULL", "CITY", "2000-01-01"))
        .hasMessageContaining("uq_member_period_during");
    assertThatThrownBy(
            () ->
                Database.execute(
                    "INSERT INTO member_profile (id, member_id, valid_from, name, name_key,"
                        + " organization_type, country, region) SELECT uuidv7(), member_id,"
                        + " DATE '2020-01-01', name, name_key, organization_type, country, region"
                        + " FROM member_profile"))
        .hasMessageContaining("uq_member_profile_during");
    assertThatThrownBy(() -> insertPeriod(member, "FRIENDSHIP", "CITY", "2020-01-01"))
        .hasMessageContaining("ck_member_period_type");
    assertThatThrownBy(
            () ->
                Database.execute(
                    "INSERT INTO member SELECT gen_random_uuid(), name, native_name, name_key,"
                        + " native_name_key, organization_type, country, region, population,"
                        + " population_year, address, founding, live, registered_at, registered_by"
                        + " FROM member"))
        .hasMessageContaining("uq_member_live_organization");
  }

  @Test
  @DisplayName("M8, M14: a stranger does not apply for an Associate, and so cannot take it back")
  void a_stranger_does_not_apply_for_an_associate() {
    UUID first = submitted(city("Gwangmyeong"));
    decide(first, decision("REFUSED", today(), 2, 9)).statusCode(200);
    UUID associate = memberOf(first);

    create(Callers.applicant("a stranger"), city("GWANGMYEONG"))
        .statusCode(409)
        .body("code", equalTo("MEMBER_DUPLICATE"))
        .body("existing", equalTo("/api/v1/members/" + associate));
    UUID own = draft(Callers.applicant(), city("Gwangmyeong"));
    withdraw(Callers.applicant(), own).statusCode(200);
    UUID anew = draft(clerkOf(associate), city("Gwangmyeong"));
    attach(clerkOf(associate), anew, Applying.PDF).statusCode(200);
    submit(clerkOf(associate), anew).statusCode(200);
    assertThat(memberOf(anew)).isEqualTo(associate);
  }

  @Test
  @DisplayName("M8, M14: nor does a stranger's draft turn into an Associate's application")
  void a_stranger_s_draft_does_not_become_an_associate_s_application() {
    UUID first = submitted(city("Gwangmyeong"));
    decide(first, decision("REFUSED", today(), 2, 9)).statusCode(200);
    UUID id = draft(Callers.applicant("a stranger"), city("Gimpo"));

    Callers.applicant("a stranger")
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body("{\"organization\":{\"name\":\"Gwangmyeong\"}}")
        .patch(APPLICATIONS + "/{id}", id)
        .then()
        .statusCode(409)
        .body("code", equalTo("MEMBER_DUPLICATE"));
  }

  private static RequestSpecification clerkOf(UUID member) {
    return given()
        .auth()
        .oauth2(
            Tokens.of("applicant", "member").subject("a clerk").with("member_id", member).token());
  }

  private static void insertPeriod(UUID member, String category, String type, String from) {
    Database.execute(
        "INSERT INTO member_period (id, member_id, organization_type, category, valid_from)"
            + " VALUES (gen_random_uuid(), '%s', '%s', '%s', '%s')"
                .formatted(member, type, category, from));
  }
}
