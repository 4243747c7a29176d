package org.wego.awards.phase;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.wego.awards.edition.Phase;
import org.wego.platform.testkit.PlainCall;
import org.wego.platform.testkit.Tokens;

/** What each operation is sent, so that nothing but role and phase speaks against it. */
final class PhaseBodies {

  private static final Map<String, Object> REASON = Map.of("reason", "For a good reason");

  private final PhaseScene scene;

  PhaseBodies(PhaseScene scene) {
    this.scene = scene;
  }

  /** {@code null} for nothing. */
  Object of(String operationId, String role) {
    return switch (operationId) {
      case "draftAwardEdition" -> Map.of("year", PhaseScene.FREE_YEAR);
      case "reviseAwardEdition" -> Map.of("title", "The WeGO Awards of 2017");
      case "putAwardCategories" ->
          Map.of(
              "categories",
              List.of(Map.of("category", "OPEN_CITY", "bestPrizes", 1, "outstandingPrizes", 1)));
      case "putAwardCriteria" -> Map.of("criteria", List.of(Map.of("name", "Impact", "weight", 1)));
      case "putAwardPermissions" -> permissions();
      case "extendAwardCall" -> Map.of("callClosesAt", "2200-01-01T00:00:00Z", "reason", "Storm");
      case "publishAwardLotSeed" -> Map.of("seed", "Draw 748: 03 10 13");
      case "changeAwardPhase" -> Map.of("to", next(), "reason", "It is time", "force", true);
      case "draftEntry" -> draft(role);
      case "reviseEntry" -> Map.of("title", "Another title");
      case "linkDuplicateEntry" ->
          Map.of("duplicateId", scene.named("seoul-sheet"), "reason", "The same project");
      case "screenEntry" -> Map.of("outcome", "ELIGIBLE");
      case "shortlistEntries" ->
          Map.of("entryIds", List.of(scene.named("seoul-eligible")), "reason", "The best");
      case "shareAwardEntry" -> Map.of("audience", "G2C", "region", "ASIA");
      case "appointJudge" ->
          Map.of("name", "Ahn", "email", "ahn@panel.example", "expertise", List.of("IT"));
      case "changeJudge" -> Map.of("name", "Kim the elder");
      case "acceptJudgeInvitation", "declineJudgeInvitation" ->
          Map.of("token", scene.invitationOf(role));
      case "nominateJudge" ->
          Map.of(
              "name",
              "Ana",
              "email",
              role + "@panel.example",
              "expertise",
              List.of("IT"),
              "statement",
              "Knows all of it");
      case "appointNominee" -> Map.of("affiliations", List.of());
      case "declareConflict" ->
          role.equals("secretariat")
              ? Map.of("judgeId", scene.named("kim"), "reason", "Advised the city")
              : Map.of("reason", "Advised the city");
      case "saveScores" -> Map.of("scores", List.of());
      case "amendScores" ->
          Map.of("scores", List.of(), "comment", "On second thought", "reason", "Annex");
      case "decideAwardPrize" ->
          Map.of(
              "category", "SERVICES",
              "kind", "BEST",
              "withheldReason", "None was good enough",
              "minutes", "All agreed");
      case "reviseAwardPrize" ->
          Map.of("withheldReason", "None was good enough", "minutes", "All agreed");
      case "withdrawEntry",
          "revokeShortlistRound",
          "abstainFromScoring",
          "resignAsJudge",
          "dismissJudge",
          "refuseJudgeNomination" ->
          REASON;
      default -> null;
    };
  }

  /** What follows on the phase; on the decision, which only an announcement follows, the return. */
  private Phase next() {
    return scene.phase().compareTo(Phase.DECIDED) < 0
        ? Phase.values()[scene.phase().ordinal() + 1]
        : Phase.DELIBERATION;
  }

  private Map<String, Object> draft(String role) {
    return role.startsWith("member")
        ? Map.of("editionId", scene.edition(), "title", "A better city")
        : Map.of(
            "editionId",
            scene.edition(),
            "city",
            Map.of("name", "Da Nang", "organizationType", "CITY", "country", "VN"));
  }

  /** Those that the edition has. */
  private Map<String, Object> permissions() {
    JsonNode told =
        PlainCall.of("GET", "/api/v1/award-editions/" + scene.edition() + "/permissions")
            .as(Tokens.of("secretariat"))
            .send()
            .json()
            .path("permissions");
    return Map.of(
        "permissions",
        StreamSupport.stream(told.spliterator(), false)
            .map(
                p ->
                    Map.of("party", p.get("party"), "act", p.get("act"), "phases", p.get("phases")))
            .toList());
  }
}
