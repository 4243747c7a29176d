package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.temporal.ChronoUnit;
import org.wego.localstack.clock.SharedClock;
import org.wego.localstack.token.Logins;

/**
 * The 4th General Assembly, from its convocation to the term that it elects, with the clock at its
 * days (E1 to E7). The clock goes back to where it stood, whatever happens.
 */
final class AssemblyAct {

  private static final String SECRETARIAT = "secretariat";
  private static final String BROKEN_OFF =
      "an earlier demo broke off at the 4th Assembly; './wego reset' begins anew";

  private final Narrator narrator;
  private final SharedClock clock;
  private final AssemblyPlan plan;
  private final AssemblyFloor floor;
  private final AssemblyVotes votes;
  private final Dues dues;

  AssemblyAct(Narrator narrator, SharedClock clock, DataFiles data, Logins logins) {
    this.narrator = narrator;
    this.clock = clock;
    this.plan = new AssemblyPlan(narrator, data);
    this.floor = new AssemblyFloor(narrator, logins);
    this.votes = new AssemblyVotes(narrator);
    this.dues = new Dues(narrator, clock);
  }

  void play() {
    narrator.chapter("What was held before is imported: three Assemblies, and more (E2)");
    String assembly = plan.importHistory();
    JsonNode elections =
        narrator.look(Call.get("/elections?eventId=" + assembly).as(SECRETARIAT)).path("items");
    if (!elections.isEmpty()) {
      for (JsonNode election : elections) {
        narrator.insist(election.path("state").asText().equals("DECIDED"), BROKEN_OFF);
      }
      narrator.seen("The 4th Assembly was held in an earlier demo: nothing to do");
      return;
    }
    // Published, but without elections: it was being prepared.
    narrator.insist(
        narrator.look(Call.get("/events/" + assembly)).path("state").asText().equals("SCHEDULED"),
        BROKEN_OFF);
    dues.settle("Seoul");
    String present = clock.now().toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
    try {
      hold(assembly);
    } finally {
      clock.set(present);
    }
  }

  private void hold(String assembly) {
    clock.set("2017-03-27T10:00");
    plan.prepare(assembly);
    floor.register(assembly);
    clock.set("2017-05-15T10:00");
    votes.callElections(assembly, floor.voters());
    // Nine o'clock in Ulyanovsk is two in the afternoon in Seoul.
    clock.set("2017-06-27T14:00");
    floor.arrive(assembly);
    votes.refuseWithoutQuorum(assembly);
    floor.fill(assembly);
    votes.decideMotion(floor.voters());
    votes.elect(floor.voters());
    // The term begins with the Assembly's last day.
    clock.set("2017-06-30T10:00");
    votes.showTerm();
  }
}
