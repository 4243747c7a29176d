package org.wego.events;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.wego.events.testing.Database;
import org.wego.events.testing.Given;
import org.wego.events.testing.GivenElections;
import org.wego.events.testing.GivenVotes;
import org.wego.platform.testkit.OddInput;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;

/** What the contract describes is called with what nobody would send. */
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class OddInputTest extends OddInput {

  private final Map<String, UUID> ids = new HashMap<>();

  @BeforeEach
  void an_assembly_with_a_part_of_each_kind() {
    Database.clear();
    UUID seoul = Given.member("Seoul", "KR", "ASIA");
    UUID assembly = Given.assembly();
    UUID delegation = Given.delegation(assembly, seoul);
    UUID participant = Given.participant(delegation, "HEAD", "Kim Min-ji");
    UUID room = Given.room(assembly, "Hall", 400);
    UUID session = Given.session(assembly, "WORKSHOP", room, 9, 10);
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID motion = GivenVotes.publishedMotion(assembly);
    ids.put("events", assembly);
    ids.put("elections", election);
    ids.put("motions", motion);
    ids.put("resolutions", GivenVotes.resolution(motion, 1));
    ids.put("memberId", seoul);
    ids.put("delegationId", delegation);
    ids.put("participantId", participant);
    ids.put("roomId", room);
    ids.put("sessionId", session);
    ids.put("trackId", Given.track(assembly, "Mobility"));
    ids.put("speakerId", Given.speaker(assembly, "Park Ji-ho", seoul));
    ids.put("itemId", Given.agendaItem(assembly, "Opening"));
    ids.put("presenceId", Given.presence(assembly, seoul));
    ids.put("credentialId", Given.credential(participant));
    ids.put("candidacyId", GivenElections.candidacy(election, seoul));
    ids.put("entryId", GivenVotes.rollCallEntry(motion));
  }

  @Override
  protected Tokens caller() {
    return Tokens.of("secretariat", "member").with("member_id", ids.get("memberId"));
  }

  @Override
  protected String pathParameter(Operation operation, String name) {
    String key = name.equals("id") ? operation.path().split("/")[3] : name;
    return ids.getOrDefault(key, UUID.randomUUID()).toString();
  }
}
