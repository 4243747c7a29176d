package org.wego.events.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wego.events.election.ElectionKind.EXECUTIVE_COMMITTEE;
import static org.wego.events.election.ElectionKind.NEXT_HOST;
import static org.wego.events.election.ElectionKind.PRESIDENT_CITY;
import static org.wego.events.election.EligibilityRule.FEES_PAID;
import static org.wego.events.election.EligibilityRule.FULL_MEMBER;
import static org.wego.events.election.EligibilityRule.NOTICE_IN_TIME;
import static org.wego.events.election.EligibilityRule.NO_ARREARS;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wego.events.MemberCategory;
import org.wego.events.OrganizationType;
import org.wego.events.Region;
import org.wego.events.election.EligibilityRules.Applicant;
import org.wego.events.member.KnownMember;
import org.wego.events.standing.Standing;

class EligibilityRulesTest {

  private static final LocalDate ASSEMBLY = LocalDate.of(2017, 6, 27);
  private static final LocalDate IN_TIME = LocalDate.of(2017, 5, 27);

  @Test
  @DisplayName("E7: whoever is not FULL does not stand")
  void whoever_is_not_full_does_not_stand() {
    assertThat(unmet(false, NEXT_HOST, MemberCategory.ASSOCIATE, Standing.NOT_LIABLE, IN_TIME))
        .containsExactly(FULL_MEMBER);
    assertThat(unmet(false, NEXT_HOST, null, null, IN_TIME)).containsExactly(FULL_MEMBER);
    assertThat(
            new EligibilityRules(Period.ofMonths(1), false)
                .check(NEXT_HOST, ASSEMBLY, new Applicant(null, null, IN_TIME)))
        .containsExactly(new EligibilityFinding(FULL_MEMBER, false, "No such member is known"));
  }

  @Test
  @DisplayName("G2a: a candidate for President City gives notice a month before, to the day")
  void notice_is_given_a_month_before() {
    assertThat(unmet(false, PRESIDENT_CITY, MemberCategory.FULL, Standing.GOOD, IN_TIME)).isEmpty();
    assertThat(
            unmet(false, PRESIDENT_CITY, MemberCategory.FULL, Standing.GOOD, IN_TIME.plusDays(1)))
        .containsExactly(NOTICE_IN_TIME);
    assertThat(unmet(false, NEXT_HOST, MemberCategory.FULL, Standing.GOOD, ASSEMBLY.minusDays(1)))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Standing.class)
  @DisplayName("G2a, F14: for President City full payment is unconditional")
  void for_president_city_payment_is_unconditional(Standing standing) {
    boolean paid = standing == Standing.GOOD || standing == Standing.EXEMPT;

    assertThat(unmet(false, PRESIDENT_CITY, MemberCategory.FULL, standing, IN_TIME))
        .isEqualTo(paid ? List.of() : List.of(FEES_PAID));
  }

  @Test
  @DisplayName("G2a: what fees has not told is not taken for paid")
  void an_unknown_standing_is_not_taken_for_paid() {
    assertThat(unmet(false, PRESIDENT_CITY, MemberCategory.FULL, null, IN_TIME))
        .containsExactly(FEES_PAID);
  }

  @ParameterizedTest
  @EnumSource(Standing.class)
  @DisplayName("E7, F14: others in arrears stand unless the statutes say otherwise")
  void others_in_arrears_stand_unless_the_statutes_say_otherwise(Standing standing) {
    assertThat(unmet(false, EXECUTIVE_COMMITTEE, MemberCategory.FULL, standing, IN_TIME)).isEmpty();
    assertThat(unmet(true, EXECUTIVE_COMMITTEE, MemberCategory.FULL, standing, IN_TIME))
        .isEqualTo(standing == Standing.ARREARS ? List.of(NO_ARREARS) : List.of());
  }

  private static List<EligibilityRule> unmet(
      boolean arrearsSuspend,
      ElectionKind kind,
      MemberCategory category,
      Standing standing,
      LocalDate noticeOn) {
    KnownMember member =
        new KnownMember(
            new UUID(0, 1), "Seoul", null, OrganizationType.CITY, Region.ASIA, "KR", category);
    return new EligibilityRules(Period.ofMonths(1), arrearsSuspend)
        .check(kind, ASSEMBLY, new Applicant(member, standing, noticeOn)).stream()
            .filter(finding -> !finding.met())
            .map(EligibilityFinding::rule)
            .toList();
  }
}
