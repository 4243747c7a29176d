package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.wego.localstack.Json;

/** An Assembly is planned: its days, its programme, its agenda, its convocation (E1, E3, E6). */
final class AssemblyPlan {

  private static final String SECRETARIAT = "secretariat";
  private static final int SHOWN_CSV_LINES = 4;
  private static final int ORDINAL = 4;
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int CONFLICT = 409;
  private static final int PRIZES = 10;

  private final Narrator narrator;
  private final DataFiles data;
  private final Directory directory;

  AssemblyPlan(Narrator narrator, DataFiles data) {
    this.narrator = narrator;
    this.data = data;
    this.directory = new Directory(narrator);
  }

  /** Imports what was held, and returns the id of the 4th Assembly, of which the year is known. */
  String importHistory() {
    narrator.call(
        Call.post("/event-imports")
            .as(SECRETARIAT)
            .csv(data.read("events-history.csv"), SHOWN_CSV_LINES),
        OK);
    for (JsonNode event :
        narrator.look(Call.get("/events?type=GENERAL_ASSEMBLY&limit=200")).path("items")) {
      if (event.path("ordinal").intValue() == ORDINAL) {
        return event.path("id").asText();
      }
    }
    narrator.insist(false, "the 4th Assembly is not among the events");
    return null;
  }

  void prepare(String assembly) {
    narrator.chapter(
        "March 2017: the days of the 4th Assembly are known, and it is published (E1)");
    ObjectNode details =
        Json.MAPPER
            .createObjectNode()
            .put("startsOn", "2017-06-27")
            .put("endsOn", "2017-06-29")
            .put("venue", "Lenin Memorial")
            .put("theme", "Cities that listen")
            .put("hostMemberId", directory.member("Ulyanovsk Region").path("id").asText())
            .put("registrationOpensAt", "2017-03-01T00:00:00Z")
            .put("registrationClosesAt", "2017-06-20T00:00:00Z");
    long version = narrator.version(Call.get("/events/" + assembly));
    narrator.call(
        Call.patch("/events/" + assembly, version)
            .as(SECRETARIAT)
            .json(details)
            .showing("id", "ordinal", "title", "hostCity", "startsOn", "endsOn", "state"),
        OK);
    narrator.quietly(Call.post("/events/" + assembly + "/publication").as(SECRETARIAT), OK);
    programme(assembly);
    convoke(assembly);
  }

  private void programme(String assembly) {
    narrator.chapter("Its programme, in the host's own time (E3)");
    ObjectNode hall = Json.MAPPER.createObjectNode().put("name", "Great Hall").put("seats", 1200);
    String room =
        narrator
            .quietly(
                Call.post("/events/" + assembly + "/rooms").as(SECRETARIAT).json(hall), CREATED)
            .path("id")
            .asText();
    narrator.call(
        session(assembly, room, "PLENARY", "Plenary", "2017-06-27T09:00", "2017-06-27T18:00"),
        CREATED);
    narrator.quietly(
        session(
            assembly,
            room,
            "MAYORS_ROUNDTABLE",
            "Mayors' Roundtable",
            "2017-06-28T09:00",
            "2017-06-28T12:00"),
        CREATED);
    narrator.say("The hall is taken on Tuesday, so nothing else is booked into it:");
    narrator.call(
        session(assembly, room, "WORKSHOP", "Open data", "2017-06-27T16:00", "2017-06-27T17:00"),
        CONFLICT);
    String ceremony =
        narrator
            .quietly(
                session(
                    assembly,
                    room,
                    "CEREMONY",
                    "WeGO Awards",
                    "2017-06-28T15:00",
                    "2017-06-28T17:00"),
                CREATED)
            .path("id")
            .asText();
    narrator.await(
        "the winners in the ceremony",
        Call.get("/events/" + assembly + "/sessions/" + ceremony),
        answer -> answer.body().path("ceremony").path("winners").size() == PRIZES);
    narrator.seen("The ceremony knows the ten winners, by event from the awards (A9)");
    narrator.say("The calendar of all public events: /api/v1/events.ics");
  }

  private static Call session(
      String assembly, String room, String type, String title, String startsAt, String endsAt) {
    return Call.post("/events/" + assembly + "/sessions")
        .as(SECRETARIAT)
        .json(
            Json.MAPPER
                .createObjectNode()
                .put("type", type)
                .put("title", title)
                .put("roomId", room)
                .put("startsAt", startsAt)
                .put("endsAt", endsAt))
        .showing("id", "type", "title", "startsAt", "localStartsAt", "timeZone");
  }

  private void convoke(String assembly) {
    narrator.chapter("The agenda, and the convocation with its notice (E6)");
    for (String title : new String[] {"A charter of open cities", "Elections"}) {
      narrator.quietly(
          Call.post("/events/" + assembly + "/agenda-items")
              .as(SECRETARIAT)
              .json(Json.MAPPER.createObjectNode().put("title", title)),
          CREATED);
    }
    narrator.call(
        Call.post("/events/" + assembly + "/convocation")
            .as(SECRETARIAT)
            .json(Json.MAPPER.createObjectNode()),
        CREATED);
  }
}
