package org.wego.faults.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;
import org.wego.journey.kit.NewApplication;

/** Entries are written, signed and handed in. */
final class Entries implements Work.Task {

  private final Scene scene;
  private final AtomicInteger number = new AtomicInteger();

  Entries(Scene scene) {
    this.scene = scene;
  }

  @Override
  public void once(Person person) {
    String title = "Entry %d-%d".formatted(scene.seed(), number.incrementAndGet());
    String id =
        person
            .insist(Request.post(Scene.APPLICANT, "/award-entries", entry(scene.edition(), title)))
            .text("id");
    person.keeps("awards", "SELECT id FROM award_entry", id);
    person.insist(letter(id));
    person.insist(submission(id));
    person.keeps("awards", "SELECT id FROM award_entry WHERE state = 'SUBMITTED'", id);
  }

  /** The letter of the city that makes an entry complete. */
  static Request letter(String entry) {
    return Request.file(
        Scene.APPLICANT,
        "POST",
        "/award-entries/" + entry + "/attachments?fileName=letter.pdf&kind=AUTHORIZATION",
        NewApplication.SIGNED_FORM);
  }

  static Request submission(String entry) {
    return Request.post(Scene.APPLICANT, "/award-entries/" + entry + "/submission");
  }

  /** An entry of a city that is named after it. */
  static ObjectNode entry(String edition, String title) {
    ObjectNode entry =
        Request.json()
            .put("editionId", edition)
            .put("category", "SERVICES")
            .put("title", title)
            .put("summary", "What changed for those who live in the city.")
            .put("description", "How it came about, what it does, and what it costs.")
            .put("results", "Fewer visits, shorter waits.")
            .put("transferability", "Built of free parts.")
            .put("inEditionLanguage", true)
            .put("publicationConsent", true);
    entry
        .putObject("city")
        .put("name", title + " City")
        .put("organizationType", "CITY")
        .put("country", "PT");
    entry
        .putObject("contact")
        .put("name", "Office")
        .put("email", "office@city.example")
        .put("language", "en");
    entry
        .putObject("authorization")
        .put("signedBy", "Ana Silva")
        .put("title", "Mayor")
        .put("signedOn", Scene.today().minusDays(7).toString());
    return entry;
  }
}
