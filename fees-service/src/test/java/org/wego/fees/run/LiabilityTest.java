package org.wego.fees.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.MemberTopic;
import org.wego.fees.testing.Roster;

/** Whom a run bills, by what membership tells of them. */
@QuarkusTest
class LiabilityTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");
  private static final Roster.Member FRANKFURT = Roster.member("Frankfurt");

  @BeforeEach
  void figures_are_known() {
    Api.importIndicators();
  }

  @Test
  @DisplayName("F1: Full and Friendship members are billed in US dollars, an Associate is not")
  void an_associate_is_not_billed() {
    Map<String, Object> associate = MemberTopic.state(SEOUL);
    associate.put("category", "ASSOCIATE");
    had(associate, MemberTopic.period("ASSOCIATE", "2012-01-01", null));
    had(MemberTopic.state(FRANKFURT), MemberTopic.period("FULL", "2012-01-01", null));
    Roster.Member agency =
        Roster.members().stream()
            .filter(m -> m.category().equals("FRIENDSHIP"))
            .findFirst()
            .orElseThrow();
    had(MemberTopic.state(agency), MemberTopic.period("FRIENDSHIP", "2014-11-06", null));

    assertThat(billed(2016)).containsExactlyInAnyOrder(FRANKFURT.id(), agency.id());
    Api.secretariat()
        .get("/api/v1/invoices/{id}", Invoices.of(2016).get(FRANKFURT.id()).id())
        .then()
        .body("total.currency", equalTo("USD"));
  }

  @Test
  @DisplayName("F2: who became Full in a year, its last day too, pays from the next year on")
  void who_became_full_in_a_year_pays_from_the_next_year_on() {
    had(MemberTopic.state(SEOUL), MemberTopic.period("FULL", "2015-12-31", null));
    had(MemberTopic.state(FRANKFURT), MemberTopic.period("FULL", "2016-01-01", null));

    assertThat(billed(2015)).isEmpty();
    assertThat(billed(2016)).containsExactly(SEOUL.id());
    assertThat(billed(2017)).containsExactlyInAnyOrder(SEOUL.id(), FRANKFURT.id());
  }

  @Test
  @DisplayName("F2: who was a member on 1 January pays the year; who left before it does not")
  void leaving_later_in_the_year_changes_nothing() {
    Map<String, Object> stayed = MemberTopic.state(SEOUL);
    stayed.put("category", null);
    had(stayed, MemberTopic.period("FULL", "2012-01-01", "2016-01-02"));
    Map<String, Object> left = MemberTopic.state(FRANKFURT);
    left.put("category", null);
    had(left, MemberTopic.period("FULL", "2012-01-01", "2016-01-01"));

    assertThat(billed(2015)).containsExactlyInAnyOrder(SEOUL.id(), FRANKFURT.id());
    assertThat(billed(2016)).containsExactly(SEOUL.id());
    assertThat(billed(2017)).isEmpty();
  }

  @Test
  @DisplayName("F2: rejoining starts the rule again: the year of return is free")
  void who_rejoins_pays_from_the_year_after_its_return() {
    had(
        MemberTopic.state(SEOUL),
        MemberTopic.period("FULL", "2012-01-01", "2014-06-01"),
        MemberTopic.period("ASSOCIATE", "2015-02-01", "2015-05-01"),
        MemberTopic.period("FULL", "2015-05-01", null));

    assertThat(billed(2014)).containsExactly(SEOUL.id());
    assertThat(billed(2015)).isEmpty();
    assertThat(billed(2016)).containsExactly(SEOUL.id());
  }

  @Test
  @DisplayName("F2: who left and came back within a year pays that year, and the next again")
  void who_left_and_came_back_within_a_year_pays_both() {
    had(
        MemberTopic.state(SEOUL),
        MemberTopic.period("FULL", "2012-01-01", "2015-03-01"),
        MemberTopic.period("FULL", "2015-09-01", null));

    assertThat(billed(2015)).containsExactly(SEOUL.id());
    assertThat(billed(2016)).containsExactly(SEOUL.id());
  }

  @Test
  @DisplayName("F2: of two merged members the successor is billed once, and old debts remain")
  void of_two_merged_members_the_successor_is_billed_once() {
    Map<String, Object> merged = MemberTopic.state(SEOUL);
    had(merged, MemberTopic.period("FULL", "2012-01-01", null));
    had(MemberTopic.state(FRANKFURT), MemberTopic.period("FULL", "2012-01-01", null));
    assertThat(billed(2016)).containsExactlyInAnyOrder(SEOUL.id(), FRANKFURT.id());
    merged.put("category", null);
    merged.put("successorId", FRANKFURT.id().toString());
    merged.put(
        "periods", MemberTopic.periods(MemberTopic.period("FULL", "2012-01-01", "2016-03-01")));
    MemberTopic.tell("member-merged", 2, merged);

    assertThat(billed(2017)).containsExactly(FRANKFURT.id());
    Api.secretariat()
        .get("/api/v1/billing-accounts/{id}", SEOUL.id())
        .then()
        .body("successorId", equalTo(FRANKFURT.id().toString()))
        .body("balance.amount", equalTo("10000.00"));
  }

  @SafeVarargs
  private static void had(Map<String, Object> state, Map<String, Object>... periods) {
    state.put("periods", List.of(periods));
    MemberTopic.tell("member-snapshot", 1, state);
  }

  private static Iterable<UUID> billed(int feeYear) {
    Api.run(feeYear);
    return Invoices.of(feeYear).keySet();
  }
}
