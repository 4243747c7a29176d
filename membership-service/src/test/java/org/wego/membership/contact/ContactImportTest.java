package org.wego.membership.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Applying;
import org.wego.membership.Callers;
import org.wego.membership.Contacts;
import org.wego.membership.Database;
import org.wego.membership.Roster;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class ContactImportTest {

  private static final String SEOUL = "0153c9f8-3424-7aa1-84a6-3585008bcfb0";
  private static final String HEADER =
      "memberId,memberName,country,type,name,nativeName,title,email,phone,language,verifiedAt\n";

  @BeforeEach
  void importTheRealRoster() {
    Database.empty();
    Roster.importReal();
  }

  @Test
  @DisplayName("M13: contacts come in by the member's id or its name and country, and once")
  void contacts_come_in_by_id_or_by_name_and_country() {
    String file =
        HEADER
            + SEOUL
            + ",,,BILLING,Lee Seo-yeon,이서연,Treasurer,lee@seoul.example,+82 2 2133 1234,ko,"
            + Applying.today()
            + "\n,seoul,KR,TECHNICAL,Han Ji-woo,,,han@seoul.example,,,\n";

    send(file, true).statusCode(200).body("created", equalTo(2));
    assertThat(Database.count("SELECT count(*) FROM member_contact")).isZero();
    send(file, false).statusCode(201).body("created", equalTo(2)).body("kind", equalTo("CONTACTS"));

    Callers.secretariat()
        .get(Contacts.CONTACTS, SEOUL)
        .then()
        .body("items.name", containsInAnyOrder("Lee Seo-yeon", "Han Ji-woo"))
        .body("items.find { it.type == 'BILLING' }.stale", equalTo(false))
        .body("items.find { it.type == 'BILLING' }.nativeName", equalTo("이서연"))
        .body("items.find { it.type == 'TECHNICAL' }.stale", equalTo(true));
    send(file, false).statusCode(201).body("created", equalTo(0)).body("unchanged", equalTo(2));
    assertThat(Database.count("SELECT count(*) FROM change_record WHERE type = 'CONTACT_ADDED'"))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("M13: every faulty row is told, and nothing is imported")
  void every_faulty_row_is_told() {
    String file =
        HEADER
            + ",Atlantis,GR,BILLING,Lee Seo-yeon,,,lee@x.kr,,,\n"
            + ",Seoul,KR,MAYOR,,,,lee at x,none,Korean_1,2999-01-01\n"
            + ",,,BILLING,Lee Seo-yeon,,,,,,\n"
            + ",Seoul,KR,BILLING,Lee Seo-yeon,,,,,,\n"
            + ",Seoul,KR,BILLING,LEE SEO-YEON,,,,,,\n";

    send(file, false)
        .statusCode(422)
        .body("code", equalTo("IMPORT_REJECTED"))
        .body(
            "errors.pointer",
            hasItems(
                "/rows/2/memberName",
                "/rows/3/type",
                "/rows/3/name",
                "/rows/3/email",
                "/rows/3/phone",
                "/rows/3/language",
                "/rows/3/verifiedAt",
                "/rows/4/memberId",
                "/rows/6/name"));
    assertThat(Database.count("SELECT count(*) FROM member_contact")).isZero();
  }

  @Test
  @DisplayName("M13: a known contact with other data is a fault, not a change")
  void a_known_contact_with_other_data_is_a_fault() {
    String row = HEADER + SEOUL + ",,,BILLING,Lee Seo-yeon,,%s,lee@x.kr,,,\n";
    send(row.formatted("Treasurer"), false).statusCode(201);

    send(row.formatted("Clerk"), true)
        .statusCode(200)
        .body("errors.code", hasItems("CONTACT_DIFFERS"));
  }

  private static ValidatableResponse send(String csv, boolean dryRun) {
    return Callers.secretariat()
        .contentType("text/csv")
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .queryParam("dryRun", dryRun)
        .post("/api/v1/contact-imports")
        .then();
  }
}
