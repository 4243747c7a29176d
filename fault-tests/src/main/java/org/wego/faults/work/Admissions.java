package org.wego.faults.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.wego.journey.kit.NewApplication;

/**
 * Cities apply and become members. The Secretariat records the decision on every other one; on the
 * rest the cities of the Committee vote, and some of them twice at the same time.
 */
final class Admissions implements Work.Task {

  private static final String APPLICATIONS = "SELECT id FROM membership_application";
  private static final String SUBMITTED =
      "SELECT id FROM membership_application WHERE status <> 'DRAFT'";
  private static final String DECIDED =
      "SELECT id FROM membership_application WHERE status = 'APPROVED'";
  private static final String MEMBERS = "SELECT id FROM member";
  private static final String BALLOTS =
      "SELECT v.application_id || ' ' || b.member_id FROM ballot b"
          + " JOIN voting v ON v.id = b.voting_id";

  private final Scene scene;
  private final String who;
  private final AtomicInteger number = new AtomicInteger();

  Admissions(Scene scene, String who) {
    this.scene = scene;
    this.who = who;
  }

  @Override
  public void once(Person person) {
    int count = number.incrementAndGet();
    String id =
        person
            .insist(Request.post(Scene.APPLICANT, "/membership-applications", application(count)))
            .text("id");
    person.keeps("membership", APPLICATIONS, id);
    String path = "/membership-applications/" + id;
    person.insist(
        Request.file(Scene.APPLICANT, "PUT", path + "/signed-form", NewApplication.SIGNED_FORM));
    String member =
        person.insist(Request.post(Scene.APPLICANT, path + "/submission")).text("memberId");
    person.keeps("membership", SUBMITTED, id);
    person.keeps("membership", MEMBERS, member);
    if (count % 2 == 0) {
      vote(person, id, path);
    } else {
      person.insist(Request.post(Scene.SECRETARIAT, path + "/decision", decision()));
    }
    if (count % 2 == 1) {
      person.keeps("membership", DECIDED, id);
    }
  }

  private ObjectNode application(int count) {
    ObjectNode application = Request.json();
    application
        .putObject("organization")
        .put("name", "Faulty City %d %s %d".formatted(scene.seed(), who, count))
        .put("type", "CITY")
        .put("country", "FR")
        .put("region", "EUROPE")
        .put("population", 200_000 + count);
    application
        .putObject("signatory")
        .put("name", "Park Seung-won")
        .put("title", "Mayor")
        .put("signedOn", Scene.today().minusDays(14).toString());
    application
        .putObject("contact")
        .put("name", "Kim Min-ji")
        .put("email", "smart.city@city.example")
        .put("phone", "+82 2 2680 6114")
        .put("language", "en");
    application.putNull("referredBy");
    return application;
  }

  private static ObjectNode decision() {
    ObjectNode decision =
        Request.json()
            .put("outcome", "APPROVED")
            .put("decidedOn", Scene.today().toString())
            .put("reference", "EXCOM-2026-03");
    decision.putObject("votes").put("for", 12).put("against", 0).put("abstained", 1);
    return decision;
  }

  private void vote(Person person, String id, String path) {
    person.insist(
        Request.post(
            Scene.SECRETARIAT, path + "/voting", Request.json().put("procedure", "WRITTEN")));
    for (Map.Entry<String, String> city : scene.committee().entrySet()) {
      Request ballot =
          Request.post(
              city.getValue(),
              path + "/ballots",
              Request.json().put("choice", person.random().nextInt(8) == 0 ? "AGAINST" : "FOR"));
      List<Answer> answers =
          person.random().nextInt(4) == 0 ? person.twice(ballot) : List.of(person.tryTo(ballot));
      if (answers.stream().anyMatch(Answer::done)) {
        person.keeps("membership", BALLOTS, id + " " + city.getKey());
      }
    }
  }
}
