package org.wego.awards;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.awards.testing.GivenPrizes;
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
  private UUID assignment;
  private UUID assignmentRun;
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
    attachment = Given.attachment(entry, "SUPPORTING", "plan.pdf");
    judge = Given.judge(edition, JUDGE);
    assignment = Given.assignment(edition, judge, entry);
    assignmentRun = Given.assignmentRun(edition);
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
    if (operation.path().startsWith("/api/v1/award-editions/{id}/assignment")) {
      return Map.of(
          "id", edition.toString(),
          "assignmentId", assignment.toString(),
          "runId", assignmentRun.toString());
    } else if (operation.operationId().equals("getAwardAnnouncement")) {
      return Map.of("id", announced.toString());
    } else if (operation.path().startsWith("/api/v1/award-editions/{id}/prizes/{prizeId}")) {
      return Map.of("id", edition.toString(), "prizeId", prize.toString());
    } else if (operation.path().startsWith("/api/v1/award-editions/{id}")) {
      return Map.of("id", edition.toString());
    } else if (operation.operationId().equals("withdrawEntry")) {
      // Whoever may withdraws it.
      return Map.of("id", entryOfSeoul().toString());
    } else if (operation.path().contains("{attachmentId}")) {
      return Map.of("id", entry.toString(), "attachmentId", attachment.toString());
    } else if (operation.path().contains("{duplicateId}")) {
      return Map.of("id", entry.toString(), "duplicateId", entryOfSeoul().toString());
    } else if (operation.path().startsWith("/api/v1/award-winners/{id}")) {
      return Map.of("id", winner.toString());
    } else if (operation.path().startsWith("/api/v1/award-certificates")) {
      return Map.of("code", CERTIFICATE);
    } else if (operation.path().startsWith("/api/v1/award-entries/{id}")) {
      return Map.of("id", entry.toString());
    }
    return Map.of();
  }

  /** Whose entry it is shows only when there is nothing else to say against the call. */
  @Override
  protected Optional<Body> body(Operation operation, String column) {
    return switch (operation.operationId()) {
      case "saveScores" -> Optional.of(Body.json("{\"scores\":[]}"));
      case "abstainFromScoring" -> Optional.of(Body.json("{\"reason\":\"Too far off\"}"));
      case "amendScores" -> Optional.of(Body.json("{\"scores\":[],\"reason\":\"Read again\"}"));
      case "withdrawEntry" -> Optional.of(Body.json("{\"reason\":\"The project has ended\"}"));
      default -> super.body(operation, column);
    };
  }

  private UUID entryOfSeoul() {
    return Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", seoul, "ELIGIBLE");
  }
}
