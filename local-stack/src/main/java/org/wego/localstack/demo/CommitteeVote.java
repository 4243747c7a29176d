package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wego.localstack.Json;

/** The cities of the Executive Committee decide on an application by ballots between meetings. */
final class CommitteeVote {

  private static final String SECRETARIAT = "secretariat";
  private static final int CITIES = 14;
  private static final int OK = 200;
  private static final int CREATED = 201;

  private final Narrator narrator;

  CommitteeVote(Narrator narrator) {
    this.narrator = narrator;
  }

  /** Opens the vote where an earlier demo has not, and casts the ballots that are missing. */
  void decide(String application) {
    String path = "/membership-applications/" + application;
    JsonNode voting = opened(path);
    narrator.insist(
        voting.path("electors").size() == CITIES,
        "the committee has %d cities, not %d".formatted(CITIES, voting.path("electors").size()));

    narrator.chapter("Each of its cities votes once (G5)");
    List<JsonNode> missing = new ArrayList<>();
    voting
        .path("electors")
        .forEach(
            elector -> {
              if (!elector.path("voted").booleanValue()) {
                missing.add(elector);
              }
            });
    for (int i = 0; i < missing.size(); i++) {
      Call ballot = ballot(path, missing.get(i), choice(i));
      if (i == 0 || i == missing.size() - 1) {
        narrator.call(ballot, CREATED);
      } else {
        narrator.quietly(ballot, CREATED);
      }
      if (i == 0) {
        narrator.say("… the others likewise, up to the last:");
      }
    }
    JsonNode closed =
        narrator.call(
            Call.get(path + "/voting")
                .as(SECRETARIAT)
                .showing("status", "turnout", "tally", "outcome"),
            OK);
    narrator.insist(
        closed.path("outcome").asText().equals("APPROVED"),
        "the ballots should approve the application, not " + closed);
    narrator.seen("The last ballot closed the vote, and the decision was carried out (M3)");
  }

  private JsonNode opened(String path) {
    narrator.chapter("The Executive Committee is asked in a written procedure (G5)");
    Optional<JsonNode> before =
        narrator
            .lookFor(Call.get(path + "/voting").as(SECRETARIAT))
            .filter(voting -> voting.path("status").asText().equals("OPEN"));
    if (before.isPresent()) {
      narrator.seen("The vote is open already, from an earlier demo");
      return before.get();
    }
    narrator.call(
        Call.post(path + "/voting")
            .as(SECRETARIAT)
            .json(Json.MAPPER.createObjectNode().put("procedure", "WRITTEN"))
            .showing("status", "procedure", "reference", "deadline", "turnout", "majority"),
        CREATED);
    return narrator.look(Call.get(path + "/voting").as(SECRETARIAT));
  }

  /** One abstains and one is against. */
  private static String choice(int place) {
    return switch (place) {
      case 1 -> "ABSTAIN";
      case 2 -> "AGAINST";
      default -> "FOR";
    };
  }

  private static Call ballot(String path, JsonNode elector, String choice) {
    ObjectNode ballot = Json.MAPPER.createObjectNode().put("choice", choice);
    String user =
        "committee-"
            + elector.path("name").asText().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    return Call.post(path + "/ballots")
        .as(user)
        .json(ballot)
        .once(path.substring(path.lastIndexOf('/') + 1) + "-" + user);
  }
}
