package org.wego.awards;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.awards.testing.GivenPrizes;
import org.wego.awards.testing.Judges;
import org.wego.platform.testkit.AccessMatrix;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class AccessMatrixTest extends AccessMatrix {

  private static final String JUDGE = "judge-kim";
  private static final String CERTIFICATE = "7GQ4MX2RKT0Z9VBC5HNE";

  private UUID seoul;
  private UUID frankfurt;
  private UUID edition;
  private UUID entry;
  private UUID attachment;
  private UUID judge;
  private UUID nomination;
  private UUID assignment;
  private UUID assignmentRun;
  private UUID phaseChange;
  private UUID extension;
  private UUID announced;
  private UUID prize;
  private UUID winner;

  /** What the paths are about is Seoul's, and judge Kim is to score it. */
  @BeforeEach
  void seoul_has_entered() {
    Database.clear();
    seoul = Given.member("Seoul", "KR", "ASIA");
    frankfurt = Given.member("Frankfurt", "DE", "EUROPE");
    edition = Given.edition(2017, Phase.JUDGING);
    entry = entryOfSeoul();
    Given.shortlistRound(edition, entry);
    attachment = Given.attachment(entry, "SUPPORTING", "plan.pdf");
    judge = Given.judge(edition, JUDGE);
    nomination = Judges.nomination(edition, seoul);
    assignment = Given.assignment(edition, judge, entry);
    assignmentRun = Given.assignmentRun(edition);
    phaseChange = Given.phaseChange(edition, Phase.SCREENING, Phase.JUDGING);
    extension = Given.callExtension(edition);
    announced = Given.edition(2014, Phase.ANNOUNCED);
    prize =
        GivenPrizes.awarded(
            Given.entry(announced, AwardCategory.SERVICES, "Lyon", "FR", "ELIGIBLE"),
            PrizeKind.BEST);
    winner = GivenPrizes.announced(prize, CERTIFICATE);
  }

  @Override
  protected Optional<Tokens> caller(String column) {
    return switch (column) {
      case "member-own" -> Optional.of(Tokens.of("member").with("member_id", seoul));
      case "member-other" -> Optional.of(Tokens.of("member").with("member_id", frankfurt));
      case "judge" -> Optional.of(Tokens.of("judge").subject(JUDGE));
      case "judge-other" -> Optional.of(Tokens.of("judge").subject("judge-lee"));
      default -> super.caller(column);
    };
  }

  @Override
  protected Map<String, String> pathParameters(Operation operation, String column) {
    Map<String, Object> known = new HashMap<>();
    known.put("id", subjectOf(operation));
    known.put("jid", judge);
    known.put("nid", nomination);
    known.put("changeId", phaseChange);
    known.put("extensionId", extension);
    known.put("assignmentId", assignment);
    known.put("runId", assignmentRun);
    known.put("prizeId", prize);
    known.put("attachmentId", attachment);
    known.put("code", CERTIFICATE);
    known.put("number", 1);
    if (operation.path().contains("{duplicateId}")) {
      known.put("duplicateId", entryOfSeoul());
    }
    Map<String, String> parameters = new HashMap<>();
    known.forEach(
        (name, value) -> {
          if (operation.path().contains("{" + name + "}")) {
            parameters.put(name, value.toString());
          }
        });
    return parameters;
  }

  private UUID subjectOf(Operation operation) {
    if (operation.operationId().equals("getAwardAnnouncement")) {
      return announced;
    } else if (operation.operationId().equals("withdrawEntry")) {
      // Whoever may withdraws it.
      return entryOfSeoul();
    } else if (operation.path().startsWith("/api/v1/award-entries/")) {
      return entry;
    } else if (operation.path().startsWith("/api/v1/award-winners/")) {
      return winner;
    } else if (operation.path().startsWith("/api/v1/award-messages/")) {
      return Given.failedMessage();
    } else if (operation.path().startsWith("/api/v1/good-practices/")) {
      String state = operation.operationId().equals("getGoodPractice") ? "PUBLISHED" : "SUBMITTED";
      return Given.practice("Open data", "Seoul", "KR", seoul, state);
    }
    return edition;
  }

  /** Whose entry it is shows only when there is nothing else to say against the call. */
  @Override
  protected Optional<Body> body(Operation operation, String column) {
    return switch (operation.operationId()) {
      // The judge stays on the panel for the calls that follow, and without a conflict.
      case "resignAsJudge", "declareConflict" ->
          column.equals("judge-other")
              ? Optional.of(Body.json("{\"reason\":\"Illness\"}"))
              : Optional.empty();
      case "saveScores" -> Optional.of(Body.json("{\"scores\":[]}"));
      case "abstainFromScoring" -> Optional.of(Body.json("{\"reason\":\"Too far off\"}"));
      case "amendScores" -> Optional.of(Body.json("{\"scores\":[],\"reason\":\"Read again\"}"));
      case "withdrawGoodPractice" -> Optional.of(Body.json("{\"reason\":\"It has ended\"}"));
      case "shareAwardEntry" -> Optional.of(Body.json("{\"audience\":\"G2C\"}"));
      case "withdrawEntry" -> Optional.of(Body.json("{\"reason\":\"The project has ended\"}"));
      default -> super.body(operation, column);
    };
  }

  private UUID entryOfSeoul() {
    return Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", seoul, "ELIGIBLE");
  }
}
