package org.wego.membership.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.wego.membership.Others.example;
import static org.wego.membership.Others.tell;

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
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class MemberAwardTest {

  private static final String EDITIONS = "wego.awards.edition.v1";

  private final UUID member = UUID.randomUUID();
  private ObjectNode announced;

  @BeforeEach
  void an_edition_that_the_member_won_in() {
    Database.empty();
    announced = example("awards/winners-announced").put("editionId", UUID.randomUUID().toString());
    ((ObjectNode) announced.path("winners").get(0)).put("memberId", member.toString());
  }

  @Test
  @DisplayName("A9: what a member won stands in its record once it is announced")
  void prizes_follow_from_the_announcement() {
    ObjectNode opened =
        example("awards/edition-opened").put("editionId", announced.get("editionId").asText());
    tell(EDITIONS, "awards/edition-opened", "editionId", opened);
    awards().body("items", empty());

    tell(EDITIONS, "awards/winners-announced", "editionId", announced);
    awards()
        .body("items.category", contains("OPEN_CITY"))
        .body("items.kind", contains("BEST"))
        .body("items[0].year", equalTo(2017))
        .body("items[0].announcedOn", equalTo("2017-06-28"));

    tell(EDITIONS, "awards/edition-snapshot", "editionId", announced.deepCopy());
    awards().body("items.kind", contains("BEST"));
  }

  @Test
  @DisplayName("A9: a winner that is no member is in nobody's record")
  void winners_that_are_no_members_are_passed_over() {
    ((ObjectNode) announced.path("winners").get(0)).putNull("memberId");
    tell(EDITIONS, "awards/winners-announced", "editionId", announced);

    assertThat(Database.count("SELECT count(*) FROM member_award")).isZero();
  }

  @Test
  @DisplayName("A9: a member's prizes take one statement")
  void the_list_takes_one_statement() throws Exception {
    tell(EDITIONS, "awards/winners-announced", "editionId", announced);

    assertThat(CountedSql.during(this::awards)).isOne();
  }

  private ValidatableResponse awards() {
    return Callers.anybody().get("/api/v1/members/{id}/awards", member).then().statusCode(200);
  }
}
