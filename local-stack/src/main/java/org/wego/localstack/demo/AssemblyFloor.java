package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wego.localstack.Json;
import org.wego.localstack.token.Logins;

/** Delegations register, are approved, come in, and make a quorum (E4, E6). */
final class AssemblyFloor {

  private static final String SECRETARIAT = "secretariat";
  private static final int OK = 200;
  private static final int CREATED = 201;

  /** More than half of the Full members, with those that vote. */
  private static final int OTHERS = 45;

  private final Narrator narrator;
  private final Logins logins;

  /** The login that casts each city's vote, by the city's id. */
  private final Map<String, String> voters = new LinkedHashMap<>();

  private final Map<String, String> heads = new LinkedHashMap<>();
  private final List<String> others = new ArrayList<>();

  AssemblyFloor(Narrator narrator, Logins logins) {
    this.narrator = narrator;
    this.logins = logins;
  }

  /** The logins that vote, by the ids of their cities. */
  Map<String, String> voters() {
    return voters;
  }

  void register(String assembly) {
    narrator.chapter("Cities register their delegations, and are approved (E4)");
    for (String user : committee()) {
      JsonNode delegation = register(assembly, user, voters.isEmpty());
      voters.put(delegation.path("memberId").asText(), user);
      JsonNode head = delegation.path("persons").path(0);
      heads.put(delegation.path("memberId").asText(), head.path("id").asText());
      approve(assembly, delegation);
    }
    registerOthers(assembly);
    narrator.seen(
        "%d delegations are approved, %d of them registered by the Secretariat; each is told"
            .formatted(voters.size() + others.size(), others.size()));
  }

  private void registerOthers(String assembly) {
    for (JsonNode member :
        narrator.look(Call.get("/members?category=FULL&limit=200")).path("items")) {
      String id = member.path("id").asText();
      if (others.size() < OTHERS && !voters.containsKey(id)) {
        ObjectNode delegation = Json.MAPPER.createObjectNode().put("memberId", id);
        head(delegation, "assembly-" + id);
        approve(
            assembly,
            narrator.quietly(
                Call.post("/events/" + assembly + "/delegations").as(SECRETARIAT).json(delegation),
                CREATED));
        others.add(id);
      }
    }
  }

  private void approve(String assembly, JsonNode delegation) {
    narrator.quietly(
        Call.post(
                "/events/"
                    + assembly
                    + "/delegations/"
                    + delegation.path("id").asText()
                    + "/approval")
            .as(SECRETARIAT),
        OK);
  }

  private static ObjectNode head(ObjectNode delegation, String mailbox) {
    return delegation
        .putArray("persons")
        .addObject()
        .put("role", "HEAD")
        .put("name", "The head of the delegation")
        .put("email", mailbox + "@city.example");
  }

  /** Those that vote come in, with letters that say who casts their cities' votes. */
  void arrive(String assembly) {
    checkIn(assembly, heads.values().iterator().next());
    narrator.chapter("The delegations take their seats, with their credentials (E6)");
    boolean first = true;
    for (Map.Entry<String, String> head : heads.entrySet()) {
      ObjectNode letter =
          Json.MAPPER
              .createObjectNode()
              .put("participantId", head.getValue())
              .put("role", "HEAD")
              .put("letterReference", "Letter of the mayor of 2 June 2017");
      Call credential =
          Call.post("/events/" + assembly + "/credentials").as(SECRETARIAT).json(letter);
      if (first) {
        narrator.call(credential, CREATED);
      } else {
        narrator.quietly(credential, CREATED);
      }
      first = false;
      comeIn(assembly, head.getKey());
    }
    narrator.call(Call.get("/events/" + assembly + "/quorum").as(SECRETARIAT), OK);
  }

  private void checkIn(String assembly, String participant) {
    narrator.chapter("27 June 2017: a desk reads the badge of a head of delegation (E4)");
    JsonNode badge =
        narrator.look(
            Call.get("/events/" + assembly + "/participants/" + participant + "/badge")
                .as(SECRETARIAT));
    Call read =
        Call.post("/events/" + assembly + "/check-ins")
            .as(SECRETARIAT)
            .json(Json.MAPPER.createObjectNode().put("badgeCode", badge.path("code").asText()));
    narrator.call(read, OK);
    JsonNode again = narrator.quietly(read, OK);
    narrator.insist(
        again.path("outcome").asText().equals("ALREADY"), "a badge counts once: " + again);
    narrator.seen("Read twice, it counts once; membership learns of the attendance (M10)");
  }

  /** So many others come in that the Assembly can decide. */
  void fill(String assembly) {
    narrator.chapter(
        "More delegations come in, until more than half of the members are there (E6)");
    others.forEach(member -> comeIn(assembly, member));
    JsonNode quorum =
        narrator.call(Call.get("/events/" + assembly + "/quorum").as(SECRETARIAT), OK);
    narrator.insist(quorum.path("met").booleanValue(), "there should be a quorum: " + quorum);
  }

  private void comeIn(String assembly, String member) {
    narrator.quietly(
        Call.post("/events/" + assembly + "/presences")
            .as(SECRETARIAT)
            .json(Json.MAPPER.createObjectNode().put("memberId", member)),
        CREATED);
  }

  private JsonNode register(String assembly, String user, boolean shown) {
    ObjectNode delegation = Json.MAPPER.createObjectNode();
    head(delegation, user).put("subject", logins.subject(user));
    Call registration = Call.post("/events/" + assembly + "/delegations").as(user).json(delegation);
    return shown ? narrator.call(registration, CREATED) : narrator.quietly(registration, CREATED);
  }

  private static List<String> committee() {
    return Logins.names().stream().filter(name -> name.startsWith("committee-")).toList();
  }
}
