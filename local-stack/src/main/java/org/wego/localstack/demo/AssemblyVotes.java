package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wego.localstack.Json;

/** The Assembly decides: a motion, the next host, the President City and the Committee (E6, E7). */
final class AssemblyVotes {

  private static final String SECRETARIAT = "secretariat";
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final String HOST = "NEXT_HOST";
  private static final String PRESIDENT = "PRESIDENT_CITY";
  private static final String COMMITTEE = "EXECUTIVE_COMMITTEE";

  private final Narrator narrator;
  private final SecureRandom random = new SecureRandom();

  /** The elections by kind, and who stands in each. */
  private final Map<String, String> elections = new LinkedHashMap<>();

  private final Map<String, List<String>> candidates = new LinkedHashMap<>();
  private String motion;

  AssemblyVotes(Narrator narrator) {
    this.narrator = narrator;
  }

  void callElections(String assembly, Map<String, String> voters) {
    narrator.chapter("May 2017: the elections are called, and members stand in time (E7, G2a)");
    call(assembly, HOST, 1, "MAJORITY_RUN_OFF", "SECRET", true);
    call(assembly, PRESIDENT, 1, "MAJORITY_RUN_OFF", "SECRET", false);
    call(assembly, COMMITTEE, voters.size(), "APPROVAL", "NAMED", false);
    stand(HOST, "committee-gimpo", true);
    stand(HOST, "committee-jakarta", false);
    stand(PRESIDENT, "committee-seoul", false);
    voters.values().forEach(user -> stand(COMMITTEE, user, false));
    narrator.seen(
        "Two cities would host the next Assembly, Seoul stands again, and %d for the Committee"
            .formatted(voters.size()));
  }

  void refuseWithoutQuorum(String assembly) {
    narrator.chapter("A motion; but without a quorum nothing is decided (E6)");
    ObjectNode draft =
        Json.MAPPER
            .createObjectNode()
            .put("eventId", assembly)
            .put("title", "A charter of open cities")
            .put("text", "The members publish what they know, in forms that others can use.")
            .put("base", "VALID")
            .put("strict", true)
            .put("secrecy", "NAMED");
    draft.putObject("majority").put("numerator", 1).put("denominator", 2);
    motion =
        narrator
            .call(Call.post("/motions").as(SECRETARIAT).json(draft), CREATED)
            .path("id")
            .asText();
    narrator.call(
        Call.post("/motions/" + motion + "/opening").as(SECRETARIAT), CONFLICT, UNPROCESSABLE);
  }

  void decideMotion(Map<String, String> voters) {
    narrator.chapter("Now it is put to the vote: twelve for it, one against, one abstains (E6)");
    narrator.quietly(Call.post("/motions/" + motion + "/opening").as(SECRETARIAT), OK);
    int cast = 0;
    for (String user : voters.values()) {
      String choice = cast == 0 ? "NO" : cast == 1 ? "ABSTAIN" : "YES";
      Call ballot =
          Call.post("/motions/" + motion + "/ballots")
              .as(user)
              .json(Json.MAPPER.createObjectNode().put("choice", choice));
      if (cast == 0) {
        narrator.call(ballot.once(motion + user), CREATED);
        narrator.say("Who has voted does not vote again:");
        narrator.call(ballot.once(motion + "again"), CONFLICT);
      } else {
        narrator.quietly(ballot.once(motion + user), CREATED);
      }
      cast++;
    }
    narrator.quietly(Call.post("/motions/" + motion + "/closing").as(SECRETARIAT), OK);
    narrator.quietly(Call.post("/motions/" + motion + "/publication").as(SECRETARIAT), OK);
    JsonNode result =
        narrator.call(
            Call.get("/motions/" + motion + "/result")
                .showing("outcome", "computation", "votes", "majority", "quorumAtOpening"),
            OK);
    narrator.insist(
        result.path("outcome").asText().equals("CARRIED"), "the motion should be carried");
    JsonNode resolution = narrator.look(Call.get("/resolutions?limit=1")).path("items").path(0);
    narrator.seen(
        "It is resolution %s, for everyone to read".formatted(resolution.path("number").asText()));
  }

  void elect(Map<String, String> voters) {
    narrator.chapter(
        "The Assembly elects: secret ballots, each with a receipt of the voter's (E7)");
    vote(HOST, voters, true);
    vote(PRESIDENT, voters, false);
    vote(COMMITTEE, voters, false);
  }

  /** The term that the elections began, as membership tells. */
  void showTerm() {
    narrator.chapter("By event, the elected assume their offices in a new term (G2, E7)");
    JsonNode leadership =
        narrator.await(
            "the new term",
            Call.get("/leadership?asOf=2017-06-30&limit=200"),
            answer -> {
              Set<String> names = holders(answer.body(), "EXECUTIVE_VICE_PRESIDENT_CITY");
              return names.equals(Set.of("Gimpo"))
                  && holders(answer.body(), "PRESIDENT_CITY").equals(Set.of("Seoul"))
                  && holders(answer.body(), "EXECUTIVE_COMMITTEE_MEMBER").size()
                      >= candidates.get(COMMITTEE).size();
            });
    leadership
        .path("items")
        .forEach(
            holding -> {
              if (!holding.path("office").asText().equals("EXECUTIVE_COMMITTEE_MEMBER")) {
                narrator.say(
                    "   %s: %s"
                        .formatted(
                            holding.path("office").asText(), holding.path("memberName").asText()));
              }
            });
    narrator.seen("Gimpo, the next host, is Executive Vice President City (G2a)");
  }

  private static Set<String> holders(JsonNode leadership, String office) {
    Set<String> names = new TreeSet<>();
    leadership
        .path("items")
        .forEach(
            holding -> {
              if (holding.path("office").asText().equals(office)) {
                names.add(holding.path("memberName").asText());
              }
            });
    return names;
  }

  private void call(
      String assembly, String kind, int seats, String rule, String secrecy, boolean shown) {
    Call election =
        Call.post("/elections")
            .as(SECRETARIAT)
            .json(
                Json.MAPPER
                    .createObjectNode()
                    .put("eventId", assembly)
                    .put("kind", kind)
                    .put("seats", seats)
                    .put("rule", rule)
                    .put("tieRule", "RUN_OFF")
                    .put("secrecy", secrecy));
    JsonNode called =
        shown ? narrator.call(election, CREATED) : narrator.quietly(election, CREATED);
    elections.put(kind, called.path("id").asText());
    candidates.put(kind, new ArrayList<>());
  }

  private void stand(String kind, String user, boolean shown) {
    Call candidacy =
        Call.post("/elections/" + elections.get(kind) + "/candidacies")
            .as(user)
            .json(Json.MAPPER.createObjectNode());
    JsonNode stands;
    if (kind.equals(PRESIDENT)) {
      // That it has paid comes by an event.
      stands =
          narrator.await(
              "that " + user + " may stand", candidacy, answer -> answer.status() == CREATED);
    } else {
      stands = shown ? narrator.call(candidacy, CREATED) : narrator.quietly(candidacy, CREATED);
    }
    candidates.get(kind).add(stands.path("memberId").asText());
  }

  private void vote(String kind, Map<String, String> voters, boolean shown) {
    String path = "/elections/" + elections.get(kind);
    narrator.quietly(Call.post(path + "/opening").as(SECRETARIAT), OK);
    boolean secret = !kind.equals(COMMITTEE);
    int cast = 0;
    for (String user : voters.values()) {
      ObjectNode ballot = Json.MAPPER.createObjectNode().put("round", 1);
      ArrayNode options = ballot.putArray("options");
      if (secret) {
        // Every third for the second candidate, where there is one.
        List<String> stand = candidates.get(kind);
        options.add(stand.get(cast % 3 == 2 ? stand.size() - 1 : 0));
        ballot.put("receipt", receipt());
      } else {
        candidates.get(kind).forEach(options::add);
      }
      Call call = Call.post(path + "/ballots").as(user).json(ballot);
      // A secret ballot is never kept with the answer to its request, so it has no key.
      narrator.quietly(secret ? call : call.once(elections.get(kind) + user), CREATED);
      cast++;
    }
    narrator.quietly(Call.post(path + "/closing").as(SECRETARIAT), OK);
    Call result = Call.get(path + "/result").as(SECRETARIAT);
    JsonNode told = shown ? narrator.call(result, OK) : narrator.look(result);
    narrator.insist(
        told.path("state").asText().equals("DECIDED"), "the election should be decided: " + told);
    narrator.seen("%s: %d elected".formatted(kind, told.path("elected").size()));
  }

  private String receipt() {
    byte[] token = new byte[24];
    random.nextBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }
}
