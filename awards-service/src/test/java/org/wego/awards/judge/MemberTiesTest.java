package org.wego.awards.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wego.awards.testing.Judges.affiliated;
import static org.wego.awards.testing.Judges.appointed;
import static org.wego.awards.testing.Judges.nominatedBy;
import static org.wego.awards.testing.Judges.tokenOf;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wego.awards.AwardCategory;
import org.wego.awards.MemberCategory;
import org.wego.awards.OrganizationType;
import org.wego.awards.Region;
import org.wego.awards.edition.Phase;
import org.wego.awards.member.FollowMember;
import org.wego.awards.member.KnownMember;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.testkit.Tokens;

@DisplayName("What keeps a judge from the entry of a member (A5)")
@QuarkusTest
class MemberTiesTest extends AwardsTest {

  private static final String ACTIVE =
      "SELECT count(*) FROM award_assignment WHERE state = 'ACTIVE' AND entry_id = ?";

  @Inject Conflicts conflicts;
  @Inject FollowMember followMember;
  @Inject HeardEvents heard;

  @BeforeEach
  void nothing_is_heard() {
    heard.forget();
  }

  @Test
  @DisplayName("A5: a member's user judges no entry of the member, whoever of its users began it")
  void a_member_s_user_does_not_judge_its_entries() {
    UUID seoul = Given.member("Seoul", "KR", "ASIA");
    UUID hanoi = Given.member("Hanoi", "VN", "ASIA");
    UUID edition = Given.edition(2017, Phase.SCREENING);
    UUID own = Given.entry(edition, AwardCategory.SERVICES, "Seoul", "KR", seoul, "SUBMITTED");
    UUID linked = Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", "SUBMITTED");
    Database.execute("UPDATE award_entry SET member_id = ? WHERE id = ?", seoul, linked);
    Given.entry(edition, AwardCategory.SERVICES, "Hanoi", "VN", hanoi, "SUBMITTED");
    UUID judge = appointed(edition, "park@university.example");

    Api.as(Tokens.of("member", "judge").with("member_id", seoul).subject("user-b"))
        .contentType("application/json")
        .body("{\"token\":\"%s\"}".formatted(tokenOf(judge)))
        .post("/api/v1/award-judge-invitations/acceptance")
        .then()
        .statusCode(200);

    assertThat(conflicts.of(edition))
        .containsExactlyInAnyOrder(
            new Conflict(edition, judge, own, ConflictKind.ENTRANT, "Seoul"),
            new Conflict(edition, judge, linked, ConflictKind.ENTRANT, "Seoul"));
  }

  @ParameterizedTest
  @DisplayName("A5: a name that a member takes releases, until the decision, whom it ties to it")
  @EnumSource(names = {"SCREENING", "JUDGING", "DELIBERATION", "DECIDED", "ANNOUNCED"})
  void a_new_name_of_a_member_releases_who_is_tied_to_it(Phase phase) {
    UUID member = Given.member("Saigon", "VN", "ASIA");
    UUID edition = Given.edition(2017, phase);
    UUID judge = Given.judge(edition, "judge-kim");
    UUID other = Given.judge(edition, "judge-lee");
    UUID entry = Given.entry(edition, AwardCategory.SERVICES, "Saigon", "VN", member, "ELIGIBLE");
    affiliated(judge, "CITY", "VN", "Ho Chi Minh City");
    Given.assignment(edition, judge, entry);
    Given.assignment(edition, other, entry);
    boolean decided = phase.compareTo(Phase.DECIDED) >= 0;

    follow(member, "Saigon");
    assertThat(heard.all()).isEmpty();
    follow(member, "Hồ Chí Minh City");
    follow(member, "Hồ Chí Minh City");

    if (decided) {
      assertThat(heard.all()).isEmpty();
    } else {
      assertThat(heard.all())
          .containsExactly(
              new ConflictDeclared(edition, judge, entry, "The judge is affiliated with the city"));
    }
    assertThat(Database.number(ACTIVE, entry)).isEqualTo(decided ? 2 : 1);
  }

  @Test
  @DisplayName("A5: a member that turns out to be the city that enters had nominated the judge")
  void a_new_name_of_the_nominator_counts() {
    UUID member = Given.member("Saigon", "VN", "ASIA");
    UUID edition = Given.edition(2017, Phase.JUDGING);
    UUID judge = Given.judge(edition, "judge-kim");
    nominatedBy(judge, member);
    UUID entry = Given.entry(edition, AwardCategory.SERVICES, "Ho Chi Minh City", "VN", "ELIGIBLE");
    Given.assignment(edition, judge, entry);

    follow(member, "Ho Chi Minh City");

    assertThat(heard.all())
        .containsExactly(
            new ConflictDeclared(edition, judge, entry, "What enters nominated the judge"));
    assertThat(Database.number(ACTIVE, entry)).isZero();
  }

  private void follow(UUID member, String name) {
    followMember.follow(
        new KnownMember(
            member, name, null, OrganizationType.CITY, Region.ASIA, "VN", MemberCategory.FULL));
  }
}
