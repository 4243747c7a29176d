package org.wego.membership.dataexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.submitted;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Applying;
import org.wego.membership.Callers;
import org.wego.membership.Contacts;
import org.wego.membership.Database;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class DataExportTest {

  private static final String EXPORT = "/api/v1/members/{id}/data-export";

  /** Tables that refer to a member and are no part of its data, and why. */
  private static final Map<String, String> EXCEPTED =
      Map.of("duplicate_candidate", "the Secretariat's guess about two members, not theirs");

  @Inject ExportMemberData exportMemberData;

  @BeforeEach
  void nothingIsThere() {
    Database.empty();
  }

  @Test
  @DisplayName("M13: a member takes away all that is kept of it as one document")
  void a_member_takes_away_all_that_is_kept_of_it() {
    UUID application = submitted(city("Gwangmyeong"));
    UUID member = memberOf(application);
    UUID contact =
        Contacts.added(
            Callers.member(member),
            member,
            Contacts.contact("BILLING", "Lee Seo-yeon", "lee@city.example"));
    Contacts.verify(Callers.member(member), member, contact).statusCode(200);
    Applying.approve(application);

    Callers.member(member)
        .get(EXPORT, member)
        .then()
        .statusCode(200)
        .body("memberId", equalTo(member.toString()))
        .body("data.profile.name", contains("Gwangmyeong"))
        .body("data.profile[0].nativeName", equalTo("광명시"))
        .body("data.periods.category", hasItems("FULL"))
        .body(
            "data.contacts.name",
            containsInAnyOrder("Kim Min-ji", "Lee Seo-yeon", "Park Seung-won"))
        .body("data.contactVerifications.channel", contains("PHONE"))
        .body("data.applications.contactEmail", contains("smartcity@city.example"))
        .body("data.applications[0].signedFormSha256", not(equalTo(null)))
        .body("data.decisions.reference", contains("EXCOM-2026-03"))
        .body("data.history", not(empty()));
  }

  @Test
  @DisplayName("M13: another member's data is not found")
  void another_member_s_data_is_not_found() {
    UUID member = memberOf(submitted(city("Gwangmyeong")));

    Callers.member(UUID.randomUUID()).get(EXPORT, member).then().statusCode(404);
    Callers.regionalOffice("ASIA").get(EXPORT, member).then().statusCode(403);
    Callers.secretariat().get(EXPORT, UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void every_table_that_refers_to_a_member_is_in_the_document_or_named_as_excepted() {
    Set<String> exported = new TreeSet<>(EXCEPTED.keySet());
    exportMemberData.sections().forEach(section -> exported.addAll(section.tables()));

    assertThat(exported).containsAll(tablesOfMembers());
  }

  @Test
  void every_part_of_the_document_has_a_name_of_its_own() {
    assertThat(exportMemberData.sections().stream().map(MemberSection::name))
        .doesNotHaveDuplicates();
  }

  private static List<String> tablesOfMembers() {
    return List.of(
        Database.text(
                """
                SELECT string_agg(name, ',') FROM (
                  SELECT conrelid::regclass::text AS name FROM pg_constraint
                  WHERE contype = 'f' AND confrelid = 'member'::regclass
                    AND conrelid <> 'member'::regclass
                  UNION
                  SELECT table_name FROM information_schema.columns
                  WHERE table_schema = 'public' AND column_name = 'member_id'
                ) tables
                """)
            .split(","));
  }
}
