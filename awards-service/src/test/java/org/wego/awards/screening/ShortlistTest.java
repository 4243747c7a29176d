package org.wego.awards.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.awards.screening.Screenings.ROUNDS;
import static org.wego.awards.screening.Screenings.revoke;
import static org.wego.awards.screening.Screenings.screen;
import static org.wego.awards.screening.Screenings.shortlist;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.AtOnce;

@QuarkusTest
class ShortlistTest extends AwardsTest {

  private UUID edition;
  private UUID seoul;
  private UUID hue;
  private UUID kyoto;

  @BeforeEach
  void three_entries_are_eligible() {
    edition = Given.edition(2017, Phase.SCREENING);
    seoul = eligible("Seoul", "KR");
    hue = eligible("Hue", "VN");
    kyoto = eligible("Kyoto", "JP");
  }

  @Test
  @DisplayName("A4: without a round everything eligible competes, with rounds what the last chose")
  void the_last_round_tells_what_competes() {
    assertThat(competing()).isEqualTo(3);
    shortlist(edition, seoul, hue)
        .statusCode(201)
        .header("Location", endsWith("/shortlist-rounds/1"))
        .body("number", equalTo(1))
        .body("entryIds", containsInAnyOrder(seoul.toString(), hue.toString()))
        .body("counts", equalTo(true));
    assertThat(competing()).isEqualTo(2);
    shortlist(edition, hue).statusCode(201).body("number", equalTo(2));
    assertThat(competing()).isOne();

    Api.secretariat()
        .get(ROUNDS, edition)
        .then()
        .statusCode(200)
        .body("items.number", contains(2, 1))
        .body("items.entries", contains(1, 2))
        .body("items.counts", contains(true, false));
    Api.secretariat()
        .get(ROUNDS + "/1", edition)
        .then()
        .statusCode(200)
        .body("counts", equalTo(false));
  }

  @Test
  @DisplayName("A4: only what competes is shortlisted, and every fault is told at once")
  void only_what_competes_is_shortlisted() {
    UUID submitted = Given.entry(edition, AwardCategory.OPEN_CITY, "Busan", "KR", "SUBMITTED");
    UUID elsewhere =
        Given.entry(
            Given.edition(2020, Phase.SCREENING),
            AwardCategory.OPEN_CITY,
            "Seoul",
            "KR",
            "ELIGIBLE");
    shortlist(edition, seoul, submitted, elsewhere, seoul, UUID.randomUUID())
        .statusCode(422)
        .body("code", equalTo("SHORTLIST_ENTRIES"))
        .body("rule", equalTo("A4"))
        .body(
            "errors.pointer", contains("/entryIds/1", "/entryIds/2", "/entryIds/3", "/entryIds/4"))
        .body(
            "errors.code",
            contains(
                "ENTRY_NOT_COMPETING", "ENTRY_NOT_COMPETING", "REPEATED", "ENTRY_NOT_COMPETING"));
    shortlist(edition).statusCode(400).body("errors.pointer", contains("/entryIds"));
    shortlist(edition, seoul).statusCode(201);
    // What a round left out does not come back by a later one.
    shortlist(edition, seoul, hue).statusCode(422).body("errors.pointer", contains("/entryIds/1"));
  }

  @Test
  @DisplayName("A4: a round that was a mistake is taken back, and the one before it counts again")
  void a_round_is_taken_back() {
    shortlist(edition, seoul, hue).statusCode(201);
    shortlist(edition, seoul).statusCode(201);
    revoke(edition, 1).statusCode(409).body("code", equalTo("SHORTLIST_ROUND_STATE"));
    revoke(edition, 2)
        .statusCode(200)
        .body("counts", equalTo(false))
        .body("revocation.reason", equalTo("A category was forgotten"))
        .body("revocation.by", equalTo("somebody with secretariat"));
    revoke(edition, 2).statusCode(409);
    revoke(edition, 3).statusCode(404);
    revoke(edition, 65538).statusCode(404);
    assertThat(competing()).isEqualTo(2);
    revoke(edition, 1).statusCode(200);
    assertThat(competing()).isEqualTo(3);

    // Its number is not given again.
    shortlist(edition, kyoto).statusCode(201).body("number", equalTo(3));
    Api.secretariat()
        .get(ROUNDS, edition)
        .then()
        .body("items.number", contains(3, 2, 1))
        .body("items[0].revokedAt", nullValue())
        .body("items[1].revocationReason", equalTo("A category was forgotten"));
  }

  @Test
  @DisplayName("A4: a shortlisted entry that is found ineligible competes no more")
  void a_shortlisted_entry_that_is_found_ineligible_competes_no_more() {
    shortlist(edition, seoul, hue).statusCode(201);
    screen(seoul, "INELIGIBLE", "The authorization was false").statusCode(201);

    assertThat(competing()).isOne();
  }

  @ParameterizedTest
  @DisplayName("A4: shortlists are made and taken back during the screening only")
  @EnumSource(value = Phase.class, mode = EnumSource.Mode.EXCLUDE, names = "SCREENING")
  void shortlists_are_made_during_the_screening(Phase phase) {
    shortlist(edition, seoul).statusCode(201);
    Database.execute(
        "UPDATE award_edition SET phase = ?, announced_at = CASE WHEN ? THEN now() END",
        phase.name(),
        phase == Phase.ANNOUNCED);

    shortlist(edition, seoul).statusCode(409).body("code", equalTo("PHASE_FORBIDS"));
    revoke(edition, 1).statusCode(409).body("code", equalTo("PHASE_FORBIDS"));
    shortlist(UUID.randomUUID(), seoul).statusCode(404);
    Api.secretariat().get(ROUNDS, UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  @DisplayName("A4: rounds that are made at once are numbered one after the other")
  void rounds_at_once_are_numbered() throws Exception {
    assertThat(AtOnce.statuses(8, i -> shortlist(edition, seoul, hue))).containsOnly(201);
    assertThat(
            Database.number(
                "SELECT count(DISTINCT number) FROM award_shortlist_round WHERE number <= 8"))
        .isEqualTo(8);
  }

  @Test
  @DisplayName("A4: what a round chose is never rewritten, not even in the database")
  void a_round_is_never_rewritten() {
    shortlist(edition, seoul).statusCode(201);
    revoke(edition, 1).statusCode(200);
    for (String statement :
        List.of(
            "UPDATE award_shortlist_round SET reason = 'x'",
            "UPDATE award_shortlist_round SET revoked_at = NULL, revoked_by = NULL,"
                + " revocation_reason = NULL",
            "DELETE FROM award_shortlist_entry")) {
      assertThatThrownBy(() -> Database.execute(statement))
          .rootCause()
          .hasMessageContaining("never rewritten");
    }
  }

  @Test
  @DisplayName("A4: a list of rounds takes as many statements as one round does")
  void a_list_of_rounds_reads_no_round_by_itself() throws Exception {
    shortlist(edition, seoul, hue, kyoto).statusCode(201);
    long one = statements(1);
    IntStream.range(0, 5).forEach(i -> shortlist(edition, seoul, hue).statusCode(201));

    assertThat(statements(6)).isEqualTo(one);
  }

  private long statements(int rounds) throws Exception {
    return CountedSql.during(
        () -> Api.secretariat().get(ROUNDS, edition).then().body("items", hasSize(rounds)));
  }

  private UUID eligible(String city, String country) {
    return Given.entry(edition, AwardCategory.OPEN_CITY, city, country, "ELIGIBLE");
  }

  private long competing() {
    return Database.number("SELECT count(*) FROM competing_entry WHERE edition_id = ?", edition);
  }
}
