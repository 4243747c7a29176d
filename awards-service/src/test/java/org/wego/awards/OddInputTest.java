package org.wego.awards;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.awards.testing.Judges;
import org.wego.platform.testkit.OddInput;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;

/** What the contract describes is called with what nobody would send. */
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class OddInputTest extends OddInput {

  private final Map<String, Object> ids = new HashMap<>();

  @BeforeEach
  void an_edition_that_is_being_judged() {
    Database.clear();
    UUID seoul = Given.member("Seoul", "KR", "ASIA");
    UUID edition = Given.edition(2017, Phase.JUDGING);
    UUID entry = Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", seoul, "ELIGIBLE");
    UUID judge = Given.judge(edition, "judge-kim");
    ids.put("award-editions", edition);
    ids.put("award-entries", entry);
    ids.put("good-practices", Given.practice("Open data", "Seoul", "KR", seoul, "SUBMITTED"));
    ids.put("jid", judge);
    ids.put("nid", Judges.nomination(edition, seoul));
    ids.put("assignmentId", Given.assignment(edition, judge, entry));
    ids.put("runId", Given.assignmentRun(edition));
    ids.put("changeId", Given.phaseChange(edition, Phase.SCREENING, Phase.JUDGING));
    ids.put("extensionId", Given.callExtension(edition));
    ids.put("attachmentId", Given.attachment(entry, "SUPPORTING", "plan.pdf"));
    ids.put("number", 1);
  }

  @Override
  protected Tokens caller() {
    return Tokens.of("secretariat");
  }

  @Override
  protected String pathParameter(Operation operation, String name) {
    String key = name.equals("id") ? operation.path().split("/")[3] : name;
    return ids.getOrDefault(key, UUID.randomUUID()).toString();
  }
}
