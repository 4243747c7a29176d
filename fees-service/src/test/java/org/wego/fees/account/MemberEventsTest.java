package org.wego.fees.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.MemberCategory;
import org.wego.fees.OrganizationType;
import org.wego.fees.Region;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.MemberTopic;
import org.wego.fees.testing.Roster;

@QuarkusTest
class MemberEventsTest extends FeesTest {

  @Inject FollowMember followMember;

  private static final Path CONTRACTS = Path.of("..", "contracts", "events", "membership");

  private static ValidatableResponse account(Object memberId) {
    return Api.secretariat().get("/api/v1/billing-accounts/" + memberId).then();
  }

  private static Map<String, Object> seoul() {
    return MemberTopic.state(Roster.member("Seoul"));
  }

  @Test
  @DisplayName("F2: a member of 2010 is first billed for 2011")
  void an_account_appears_with_the_first_fee_year_of_its_period() {
    MemberTopic.tell("member-registered", 1, seoul());
    account(seoul().get("memberId"))
        .statusCode(200)
        .body("memberName", equalTo("Seoul"))
        .body("category", equalTo("FULL"))
        .body("firstFeeYear", equalTo(2011))
        .body("population", equalTo(Roster.member("Seoul").population().intValue()))
        .body("balance.amount", equalTo("0.00"))
        .body("balance.currency", equalTo("USD"));
  }

  @Test
  @DisplayName("F1, F2: an Associate has no fee year until it is Full")
  void an_associate_gets_its_first_fee_year_when_it_becomes_full() {
    Map<String, Object> city = seoul();
    city.put("category", "ASSOCIATE");
    city.put("periods", MemberTopic.periods(MemberTopic.period("ASSOCIATE", "2015-03-01", null)));
    MemberTopic.tell("member-registered", 1, city);
    account(city.get("memberId"))
        .body("category", equalTo("ASSOCIATE"))
        .body("firstFeeYear", nullValue());

    city.put("category", "FULL");
    city.put(
        "periods",
        MemberTopic.periods(
            MemberTopic.period("ASSOCIATE", "2015-03-01", "2015-06-01"),
            MemberTopic.period("FULL", "2015-06-01", null)));
    MemberTopic.tell("member-approved", 2, city);
    account(city.get("memberId"))
        .body("category", equalTo("FULL"))
        .body("firstFeeYear", equalTo(2016));
  }

  @Test
  @DisplayName("M6: the history is replaced by what the event tells")
  void a_membership_that_ended_keeps_its_account_without_category() {
    Map<String, Object> city = seoul();
    MemberTopic.tell("member-registered", 1, city);
    city.put("category", null);
    city.put(
        "periods", MemberTopic.periods(MemberTopic.period("FULL", "2010-09-08", "2015-06-01")));
    MemberTopic.tell("member-withdrawn", 2, city);
    account(city.get("memberId"))
        .statusCode(200)
        .body("category", nullValue())
        .body("firstFeeYear", nullValue());
    assertThat(Database.number("SELECT count(*) FROM billing_period")).isEqualTo(1);
  }

  @Test
  @DisplayName("F2: rejoining starts the rule again")
  void who_rejoins_has_the_first_fee_year_of_the_present_period() {
    Map<String, Object> city = seoul();
    city.put(
        "periods",
        MemberTopic.periods(
            MemberTopic.period("FULL", "2010-09-08", "2012-06-01"),
            MemberTopic.period("FULL", "2015-02-01", null)));
    MemberTopic.tell("member-snapshot", 7, city);
    account(city.get("memberId")).body("firstFeeYear", equalTo(2016));
  }

  @Test
  @DisplayName("F2: an exclusion ends the liability from the next year on, and no debt")
  void an_excluded_member_owes_the_year_in_which_it_was_excluded_and_none_after() {
    Map<String, Object> city = seoul();
    MemberTopic.tell("member-registered", 1, city);
    end(city, "2016-03-01");
    MemberTopic.tell("member-excluded", 2, city);

    account(city.get("memberId")).body("category", nullValue()).body("firstFeeYear", nullValue());
    assertThat(liable(city, 2016)).isTrue();
    assertThat(liable(city, 2017)).isFalse();
  }

  @Test
  @DisplayName("F2: of two merged members the successor is liable once, and the debts are linked")
  void of_merged_members_the_successor_is_liable_once() {
    Map<String, Object> city = seoul();
    Map<String, Object> successor = MemberTopic.state(Roster.member("Agra"));
    MemberTopic.tell("member-registered", 1, city);
    MemberTopic.tell("member-registered", 1, successor);
    end(city, "2016-03-01");
    city.put("successorId", successor.get("memberId"));
    MemberTopic.tell("member-merged", 2, city);

    assertThat(liable(city, 2017)).isFalse();
    assertThat(liable(successor, 2017)).isTrue();
    account(city.get("memberId")).body("successorId", equalTo(successor.get("memberId")));
    account(successor.get("memberId")).body("successorId", nullValue());
  }

  @Test
  @DisplayName("F2: a member that a split made begins to pay in the year after")
  void of_a_split_member_the_new_ones_pay_from_the_next_year_on() {
    Map<String, Object> city = seoul();
    MemberTopic.tell("member-registered", 1, city);
    Map<String, Object> part = MemberTopic.state(Roster.member("Agra"));
    part.put("splitFromId", city.get("memberId"));
    part.put("periods", MemberTopic.periods(MemberTopic.period("FULL", "2016-03-01", null)));
    MemberTopic.tell("member-registered", 1, part);
    end(city, "2016-03-01");
    city.put("successorId", part.get("memberId"));
    MemberTopic.tell("member-split", 2, city);

    account(part.get("memberId")).body("firstFeeYear", equalTo(2017));
    assertThat(liable(city, 2016)).isTrue();
    assertThat(liable(part, 2016)).isFalse();
    assertThat(liable(city, 2017)).isFalse();
    assertThat(liable(part, 2017)).isTrue();
  }

  private static void end(Map<String, Object> city, String day) {
    city.put("category", null);
    city.put("periods", MemberTopic.periods(MemberTopic.period("FULL", "2010-09-08", day)));
  }

  private static boolean liable(Map<String, Object> member, int year) {
    return Database.number(
            "SELECT liable_for(?::uuid, ?)::integer", member.get("memberId").toString(), year)
        == 1;
  }

  @Test
  @DisplayName("F7a: the series of declared figures grows, and repetition adds nothing")
  void a_declared_population_is_kept_once_for_each_year() {
    Map<String, Object> city = seoul();
    MemberTopic.tell("member-registered", 1, city);
    MemberTopic.tell("member-updated", 2, city);
    assertThat(Database.number("SELECT count(*) FROM population_figure")).isEqualTo(1);

    city.put("population", 9_000_000);
    city.put("populationYear", 2020);
    MemberTopic.tell("member-updated", 3, city);
    assertThat(Database.number("SELECT count(*) FROM population_figure")).isEqualTo(2);
    account(city.get("memberId")).body("population", equalTo(9_000_000));

    city.put("population", null);
    MemberTopic.tell("member-updated", 4, city);
    account(city.get("memberId")).body("population", equalTo(9_000_000));
  }

  @Test
  void two_events_of_a_member_may_come_in_one_transaction() {
    MemberState associate = state(MemberCategory.ASSOCIATE, "2015-03-01");
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              followMember.follow(associate);
              followMember.follow(state(MemberCategory.FULL, "2015-06-01"));
            });
    account(associate.memberId())
        .statusCode(200)
        .body("category", equalTo("FULL"))
        .body("firstFeeYear", equalTo(2016));
    assertThat(Database.number("SELECT count(*) FROM billing_period")).isEqualTo(1);
  }

  private static MemberState state(MemberCategory category, String since) {
    return new MemberState(
        Roster.member("Seoul").id(),
        "Seoul",
        "서울",
        OrganizationType.CITY,
        Region.ASIA,
        "KR",
        null,
        10_000_000L,
        null,
        category,
        List.of(new BillingPeriod(category, LocalDate.parse(since), null)),
        null);
  }

  @Test
  void every_example_of_the_contract_is_understood() throws IOException {
    ObjectMapper json = new ObjectMapper();
    long sequence = 1;
    for (String type :
        List.of(
            "member-registered",
            "member-approved",
            "member-updated",
            "member-withdrawn",
            "member-excluded",
            "member-merged",
            "member-split",
            "member-snapshot")) {
      Map<String, Object> example =
          json.readValue(
              Files.readString(CONTRACTS.resolve(type + ".v1.example.json")),
              new TypeReference<>() {});
      // All examples as one stream, so that each is the next event of it.
      example.put("memberId", Roster.member("Seoul").id().toString());
      MemberTopic.tell(type, sequence++, example);
      account(Roster.member("Seoul").id())
          .statusCode(200)
          .body("memberName", equalTo(example.get("name")))
          .body("category", equalTo(example.get("category")));
    }
    assertThat(Database.number("SELECT count(*) FROM inbox_event WHERE state = 'APPLIED'"))
        .isEqualTo(8);
  }

  @Test
  @DisplayName("M12: a credit in a member's stream is kept, and the stream goes on")
  void a_credit_does_not_hold_up_the_stream() throws IOException {
    MemberTopic.tell("member-registered", 1, seoul());
    Map<String, Object> credit =
        new ObjectMapper()
            .readValue(
                Files.readString(CONTRACTS.resolve("referral-credited.v1.example.json")),
                new TypeReference<>() {});
    credit.put("memberId", seoul().get("memberId"));
    MemberTopic.tell("referral-credited", 2, credit);
    Map<String, Object> renamed = seoul();
    renamed.put("name", "Seoul Metropolitan City");
    MemberTopic.tell("member-updated", 3, renamed);

    account(seoul().get("memberId")).body("memberName", equalTo("Seoul Metropolitan City"));
    assertThat(Database.number("SELECT count(*) FROM referral_credit")).isEqualTo(1);
    assertThat(Database.number("SELECT count(*) FROM inbox_event WHERE state <> 'APPLIED'"))
        .isZero();
  }
}
