package org.wego.membership.leadership;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.ToldEvent;

/** Tells what Assemblies decide, as their service does: by events on the real topic. */
final class AssemblyTopic {

  static final String TYPE = "org.wego.events.election-decided.v1";

  private static final String NAME = "wego.events.assembly-decision.v1";
  private static final ObjectMapper JSON = new ObjectMapper();

  private AssemblyTopic() {}

  /** The contract's example, as another election of an Assembly. */
  static ObjectNode election(String kind, UUID assembly, LocalDate effectiveOn, UUID... elected) {
    ObjectNode election = example();
    election.put("electionId", Ids.next().toString());
    election.put("kind", kind);
    election.put("effectiveOn", effectiveOn.toString());
    ((ObjectNode) election.get("assembly"))
        .put("id", assembly.toString())
        .put("heldOn", effectiveOn.toString());
    var members = election.putArray("electedMemberIds");
    for (UUID member : elected) {
      members.add(member.toString());
    }
    return election;
  }

  static ObjectNode example() {
    try {
      return (ObjectNode)
          JSON.readTree(
              Path.of("..", "contracts", "events", "events", "election-decided.v1.example.json")
                  .toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells of the election, and waits until it is passed. */
  static void tell(ObjectNode election) {
    EventContracts.validate(TYPE, election);
    tell(TYPE, election, 1);
  }

  static void tell(String type, ObjectNode payload, long sequence) {
    new ToldEvent(
            NAME,
            "/wego/events",
            type,
            Ids.next(),
            UUID.fromString(payload.get("electionId").asText()),
            sequence,
            payload.toString())
        .tell()
        .awaitTaken();
  }
}
