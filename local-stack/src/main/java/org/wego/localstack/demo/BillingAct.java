package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.wego.localstack.Json;

/**
 * The fee year 2016: everyone who is liable is billed once, and a missing figure is not guessed.
 */
final class BillingAct {

  private static final String SECRETARIAT = "secretariat";
  private static final int LIABLE = 99;
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int CREATED = 201;
  private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");

  private final Narrator narrator;
  private final Directory directory;

  BillingAct(Narrator narrator) {
    this.narrator = narrator;
    this.directory = new Directory(narrator);
  }

  void play() {
    JsonNode run = runFees();
    JsonNode exceptions = showExceptions(run);
    if (exceptions.isEmpty()) {
      narrator.seen("No exception: the figure for PS was entered in an earlier demo");
    } else {
      enterFigure(exceptions.path(0));
      resume(run);
    }
    explainInvoices();
  }

  private JsonNode runFees() {
    narrator.chapter("The fee year 2016 is run (F2, F11)");
    awaitAccounts();
    ObjectNode request = Json.MAPPER.createObjectNode().put("feeYear", 2016).put("dryRun", false);
    JsonNode requested =
        narrator.call(Call.post("/fee-runs").as(SECRETARIAT).json(request), ACCEPTED);
    JsonNode run = awaitEnd(requested);
    JsonNode counts = run.path("counts");
    narrator.insist(
        counts.path("liable").intValue() == LIABLE,
        "%s members are liable, not %d".formatted(counts.path("liable"), LIABLE));
    int issued = counts.path("issued").intValue();
    narrator.seen(
        "%d members are liable. Invoices issued: %d; there already: %d; exceptions: %d"
            .formatted(
                LIABLE,
                issued,
                counts.path("alreadyIssued").intValue(),
                counts.path("exceptions").intValue()));
    return run;
  }

  /** Every member's events must have arrived, or the run would bill those known so far. */
  private void awaitAccounts() {
    int members = narrator.look(Call.get("/members?count=true&limit=1")).path("total").intValue();
    narrator.await(
        "an account for each of %d members".formatted(members),
        Call.get("/billing-accounts?count=true&limit=1").as(SECRETARIAT),
        answer -> answer.status() == OK && answer.body().path("total").intValue() >= members);
    narrator.seen("Fees has an account for each of the %d members".formatted(members));
  }

  private JsonNode showExceptions(JsonNode run) {
    narrator.chapter("Who could not be billed (F10)");
    return narrator
        .call(
            Call.get("/fee-runs/%s/exceptions".formatted(run.path("id").asText())).as(SECRETARIAT),
            OK)
        .path("items");
  }

  private void enterFigure(JsonNode exception) {
    narrator.insist(
        exception.path("memberName").asText().equals("Hebron"),
        "the exception should be Hebron's, not " + exception);
    narrator.seen("Hebron: " + exception.path("detail").asText());
    narrator.chapter("The Secretariat enters the figure by hand (F6)");
    ObjectNode figure =
        Json.MAPPER
            .createObjectNode()
            .put("country", exception.path("country").asText())
            .put("year", exception.path("year").intValue())
            .put("gdpPerCapitaPpp", new BigDecimal("5000.00"))
            .put("source", "Entered by the Secretariat for the demonstration");
    narrator.call(Call.post("/economic-indicators").as(SECRETARIAT).json(figure), OK, CREATED);
  }

  private void resume(JsonNode run) {
    narrator.chapter("The run is resumed and takes up what it had left (F10)");
    JsonNode resumed =
        narrator.call(
            Call.post("/fee-runs/%s/resumption".formatted(run.path("id").asText())).as(SECRETARIAT),
            ACCEPTED);
    JsonNode finished = awaitEnd(resumed);
    narrator.insist(
        finished.path("state").asText().equals("COMPLETED")
            && finished.path("counts").path("exceptions").intValue() == 0,
        "the resumed run should be COMPLETED without exceptions, not " + finished);
    narrator.seen("Nobody is left");
  }

  private JsonNode awaitEnd(JsonNode run) {
    Call call = Call.get("/fee-runs/" + run.path("id").asText()).as(SECRETARIAT);
    narrator.await(
        "the end of the fee run",
        call,
        answer ->
            answer.status() == OK && !UNDER_WAY.contains(answer.body().path("state").asText()));
    JsonNode finished = narrator.call(call, OK);
    narrator.insist(
        finished.path("state").asText().startsWith("COMPLETED"), "the fee run failed: " + finished);
    return finished;
  }

  private void explainInvoices() {
    narrator.chapter("Three invoices, and why they are what they are (F9)");
    JsonNode friend =
        narrator
            .look(Call.get("/members?category=FRIENDSHIP&asOf=2016-03-31&limit=1"))
            .path("items")
            .path(0);
    JsonNode seoul = directory.invoice(directory.member("Seoul"), 2016);
    narrator.insist(
        new BigDecimal(seoul.path("total").path("amount").asText())
                .compareTo(new BigDecimal("10000"))
            == 0,
        "Seoul pays 10,000 USD for 2016, not " + seoul.path("total"));
    narrator.call(
        Call.get("/invoices/" + seoul.path("id").asText())
            .as(SECRETARIAT)
            .showing("number", "memberName", "total", "status", "dueOn", "explanation"),
        OK);
    List.of(
            seoul,
            directory.invoice(friend, 2016),
            directory.invoice(directory.member("Suva"), 2016))
        .forEach(this::explain);

    JsonNode all = narrator.look(invoices("count=true&sort=number&limit=200"));
    narrator.insist(
        all.path("total").intValue() == LIABLE,
        "there should be %d invoices of 2016, not %s".formatted(LIABLE, all.path("total")));
    narrator.seen(
        "%d invoices of 2016, numbered without a gap from %s to %s"
            .formatted(
                LIABLE,
                all.path("items").path(0).path("number").asText(),
                all.path("items").path(LIABLE - 1).path("number").asText()));
  }

  private void explain(JsonNode invoice) {
    JsonNode why = invoice.path("explanation");
    String population =
        why.path("population").isNumber() && !why.path("populationBand").asText("").isEmpty()
            ? ", population %,d (band %s)"
                .formatted(why.path("population").longValue(), why.path("populationBand").asText())
            : "";
    narrator.seen(
        "%s, %s: %s %s. GDP per capita of %s in %d: %s (band %s)%s. Rules %s"
            .formatted(
                invoice.path("number").asText(),
                invoice.path("memberName").asText(),
                invoice.path("total").path("amount").asText(),
                invoice.path("total").path("currency").asText(),
                why.path("country").asText(),
                why.path("gdpYear").intValue(),
                why.path("gdpPerCapitaPpp").asText(),
                why.path("gdpBand").asText(),
                population,
                String.join(
                    ", ",
                    StreamSupport.stream(why.path("rules").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList())));
  }

  private static Call invoices(String query) {
    return Call.get("/invoices?feeYear=2016&" + query).as(SECRETARIAT);
  }
}
