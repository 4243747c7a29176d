package org.wego.awards.testing;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.awards.edition.Phase;

/** An edition whose entries are scored, and the panel that deliberates on its prizes. */
public final class Deliberation {

  public static final String JUDGE = "judge-kim";

  private final UUID edition;
  private final UUID seoul;
  private final List<UUID> entries;

  private Deliberation(UUID edition, UUID seoul, List<UUID> entries) {
    this.edition = edition;
    this.seoul = seoul;
    this.entries = entries;
  }

  /** Three entries for Open City: the member Seoul's first, then Lyon's, then Quito's. */
  public static Deliberation of(int year) {
    UUID seoul = Given.member("Seoul", "KR", "ASIA");
    UUID edition = Given.edition(year, Phase.DELIBERATION);
    List<UUID> entries =
        List.of(
            Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", seoul, "ELIGIBLE"),
            Given.entry(edition, AwardCategory.OPEN_CITY, "Lyon", "FR", "ELIGIBLE"),
            Given.entry(edition, AwardCategory.OPEN_CITY, "Quito", "EC", "ELIGIBLE"));
    for (String subject : List.of(JUDGE, "judge-lee", "judge-roy")) {
      UUID judge = Given.judge(edition, subject);
      Given.scores(edition, judge, entries.get(0), "9", "9", "9");
      Given.scores(edition, judge, entries.get(1), "7", "7", "7");
      Given.scores(edition, judge, entries.get(2), "5", "5", "5");
    }
    return new Deliberation(edition, seoul, entries);
  }

  public UUID edition() {
    return edition;
  }

  /** The member whose entry is ranked first. */
  public UUID seoul() {
    return seoul;
  }

  /** The entry of this rank, from 1. */
  public UUID ranked(int rank) {
    return entries.get(rank - 1);
  }

  public String path() {
    return "/api/v1/award-editions/" + edition;
  }

  /** Asks for the prize; without a reason to depart from the ranking. */
  public ValidatableResponse award(PrizeKind kind, UUID entry) {
    return decide(prize(AwardCategory.OPEN_CITY, kind, Map.of("entryId", entry.toString())));
  }

  public ValidatableResponse withhold(AwardCategory category, PrizeKind kind) {
    return decide(prize(category, kind, Map.of("withheldReason", "Nothing stood out")));
  }

  public ValidatableResponse decide(Map<String, Object> body) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(body)
        .post(path() + "/prizes")
        .then();
  }

  /** The body of a decision about a prize. */
  public static Map<String, Object> prize(
      AwardCategory category, PrizeKind kind, Map<String, Object> decision) {
    Map<String, Object> body = new HashMap<>(decision);
    body.put("category", category.name());
    body.put("kind", kind.name());
    body.putIfAbsent("minutes", "Unanimous");
    return body;
  }

  /** Both prizes of Open City go by the ranking, and all others are withheld. */
  public Deliberation decideAll() {
    award(PrizeKind.BEST, ranked(1)).statusCode(201);
    award(PrizeKind.OUTSTANDING, ranked(2)).statusCode(201);
    List<AwardCategory> others = new ArrayList<>(List.of(AwardCategory.values()));
    others.remove(AwardCategory.OPEN_CITY);
    for (AwardCategory category : others) {
      for (PrizeKind kind : PrizeKind.values()) {
        withhold(category, kind).statusCode(201);
      }
    }
    return this;
  }

  /** The deliberation is over. */
  public Deliberation enterDecided() {
    Database.execute("UPDATE award_edition SET phase = 'DECIDED' WHERE id = ?", edition);
    return this;
  }

  public ValidatableResponse announce() {
    return Api.secretariat().post(path() + "/announcement").then();
  }

  /** Nothing is found of the prizes at this path. */
  public static void finds_nothing(ValidatableResponse answer) {
    answer.statusCode(404).body("code", equalTo("NOT_FOUND"));
  }
}
