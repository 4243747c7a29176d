package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.wego.localstack.Json;
import org.wego.localstack.clock.SharedClock;

/**
 * What becomes of invoices: one is paid in full, one in part, one over, one is corrected by a
 * credit note; who owes is reminded as time goes on; the ledger accounts for every dollar, and a
 * higher chart is tried before anybody votes on it (F9, F12 to F14).
 */
final class CollectionAct {

  private static final String SECRETARIAT = "secretariat";
  private static final int CREATED = 201;
  private static final int OK = 200;

  private final Narrator narrator;
  private final Directory directory;
  private final SharedClock clock;

  CollectionAct(Narrator narrator, SharedClock clock) {
    this.narrator = narrator;
    this.directory = new Directory(narrator);
    this.clock = clock;
  }

  void play() {
    if (!outstanding(invoice("Seoul")).equals("10000.00")) {
      narrator.chapter("Money comes in (F12)");
      narrator.seen("Seoul paid in an earlier demo: nothing to do");
    } else {
      payInFull("Seoul");
      payInPart("Ulaanbaatar", "1000.00");
      payOver("Jakarta", "500.00");
      correct("Hebron", "100.00");
      balance();
    }
    remind("Ulaanbaatar");
    simulate();
  }

  private void payInFull(String city) {
    narrator.chapter(city + " pays in full (F12)");
    JsonNode invoice = invoice(city);
    pay(invoice, outstanding(invoice));
    expect(invoice(city), "PAID", "0.00");
  }

  private void payInPart(String city, String rest) {
    narrator.chapter(city + " pays a part (F12)");
    JsonNode invoice = invoice(city);
    pay(invoice, new BigDecimal(outstanding(invoice)).subtract(new BigDecimal(rest)).toString());
    expect(invoice(city), "PARTIALLY_PAID", rest);
  }

  private void payOver(String city, String surplus) {
    narrator.chapter(city + " pays too much: the rest is its credit (F12)");
    JsonNode invoice = invoice(city);
    JsonNode payment =
        pay(invoice, new BigDecimal(outstanding(invoice)).add(new BigDecimal(surplus)).toString());
    expect(invoice(city), "PAID", "0.00");
    BigDecimal beyond =
        new BigDecimal(payment.path("amount").path("amount").asText())
            .subtract(used(payment, invoice.path("id").asText()));
    narrator.insist(
        beyond.compareTo(new BigDecimal(surplus)) == 0,
        "%s should be left of the payment: %s".formatted(surplus, payment));
    narrator.seen(
        payment.path("unallocated").path("amount").asText().equals(surplus)
            ? surplus + " USD wait for the next invoice of " + city
            : surplus + " USD went to what else " + city + " owes");
  }

  private static BigDecimal used(JsonNode payment, String invoiceId) {
    return StreamSupport.stream(payment.path("uses").spliterator(), false)
        .filter(use -> use.path("invoiceId").asText().equals(invoiceId))
        .map(use -> new BigDecimal(use.path("amount").path("amount").asText()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private JsonNode pay(JsonNode invoice, String amount) {
    String number = invoice.path("number").asText();
    ObjectNode payment =
        Json.MAPPER
            .createObjectNode()
            .put("receivedOn", clock.now().toLocalDate().toString())
            .put("reference", number)
            .put("payer", "City of " + invoice.path("memberName").asText());
    payment.set("amount", usDollars(amount));
    return narrator.call(
        Call.post("/invoices/%s/payments".formatted(invoice.path("id").asText()))
            .as(SECRETARIAT)
            .once("demo-payment-" + number)
            .json(payment)
            .showing("id", "amount", "unallocated", "uses"),
        CREATED);
  }

  private void correct(String city, String amount) {
    narrator.chapter("A credit note corrects an invoice; the invoice itself never changes (F12)");
    JsonNode invoice = invoice(city);
    ObjectNode note = Json.MAPPER.createObjectNode().put("reason", "The figure was revised");
    note.set("amount", usDollars(amount));
    narrator.call(
        Call.post("/invoices/%s/credit-notes".formatted(invoice.path("id").asText()))
            .as(SECRETARIAT)
            .once("demo-credit-note-" + invoice.path("number").asText())
            .json(note),
        CREATED);
    JsonNode corrected = invoice(city);
    narrator.insist(
        new BigDecimal(outstanding(invoice))
                .subtract(new BigDecimal(amount))
                .compareTo(new BigDecimal(outstanding(corrected)))
            == 0,
        "%s should owe %s less: %s".formatted(city, amount, corrected));
    narrator.seen(city + " has " + outstanding(corrected) + " USD to pay");
  }

  private void balance() {
    narrator.chapter("The trial balance: debits equal credits (F12)");
    JsonNode trial = narrator.call(Call.get("/trial-balance").as(SECRETARIAT), OK);
    narrator.insist(
        trial.path("debits").equals(trial.path("credits")),
        "the ledger does not balance: " + trial);
    narrator.seen(
        "Debits and credits are %s USD each"
            .formatted(trial.path("debits").path("amount").asText()));
  }

  private void remind(String city) {
    narrator.chapter("Who owes is reminded as time goes on, each time once (F13)");
    JsonNode invoice = invoice(city);
    String member = invoice.path("memberId").asText();
    if (reminders(invoice) > 0) {
      narrator.seen(city + " was reminded in an earlier demo: nothing to do");
      return;
    }
    haveContact(member);
    LocalDate due = LocalDate.parse(invoice.path("dueOn").asText());
    for (int level : List.of(-30, 0, 14)) {
      clock.set(due.plusDays(level).toString());
      narrator.say("The clock moves on to " + due.plusDays(level));
      narrator.call(
          Call.post("/reminder-runs").as(SECRETARIAT).json(Json.MAPPER.createObjectNode()), OK);
    }
    narrator.insist(
        reminders(invoice) == 3, "there should be three reminders, not " + reminders(invoice));
    String number = invoice.path("number").asText();
    narrator.await(
        "the mails of three reminders",
        Call.get("/fees-messages?state=SENT&recipient=finance@ulaanbaatar.example&limit=100")
            .as(SECRETARIAT),
        answer ->
            answer.status() == OK
                && StreamSupport.stream(answer.body().path("items").spliterator(), false)
                        .filter(item -> item.path("kind").asText().startsWith("payment-reminder-"))
                        .filter(item -> item.path("subject").asText().contains(number))
                        .count()
                    == 3);
    narrator.seen("Three mails went out, with the invoice: ./wego mail shows them");

    narrator.chapter(city + " is in arrears by now (F14)");
    JsonNode standing =
        narrator.call(
            Call.get("/billing-accounts/%s/standing".formatted(member)).as(SECRETARIAT), OK);
    narrator.insist(
        standing.path("standing").asText().equals("ARREARS"),
        city + " should be in arrears: " + standing);
  }

  private void haveContact(String member) {
    Call contact = Call.get("/billing-accounts/%s/contact".formatted(member)).as(SECRETARIAT);
    if (narrator.lookFor(contact).isPresent()) {
      return;
    }
    ObjectNode treasurer =
        Json.MAPPER
            .createObjectNode()
            .put("name", "Bat-Erdene")
            .put("email", "finance@ulaanbaatar.example")
            .put("language", "en");
    narrator.call(
        Call.put("/billing-accounts/%s/contact".formatted(member)).as(SECRETARIAT).json(treasurer),
        CREATED);
  }

  private int reminders(JsonNode invoice) {
    return narrator
        .look(Call.get("/reminders?invoiceId=" + invoice.path("id").asText()).as(SECRETARIAT))
        .path("items")
        .size();
  }

  private void simulate() {
    narrator.chapter("What would a chart bring that is 10 % higher? (F9)");
    JsonNode present = narrator.look(Call.get("/fee-schedules")).path("items").path(0).path("id");
    JsonNode draft =
        narrator
            .lookFor(Call.get("/fee-schedules?status=DRAFT").as(SECRETARIAT))
            .map(found -> found.path("items").path(0))
            .filter(found -> !found.isMissingNode())
            .orElseGet(() -> draftOf(present));
    ObjectNode question = Json.MAPPER.createObjectNode().put("feeYear", 2016);
    JsonNode simulation =
        narrator.call(
            Call.post("/fee-schedules/%s/simulations".formatted(draft.path("id").asText()))
                .as(SECRETARIAT)
                .json(question)
                .showing("feeYear", "total"),
            CREATED);
    JsonNode total = simulation.path("total");
    narrator.insist(
        new BigDecimal(total.path("newTotal").path("amount").asText())
                .compareTo(
                    new BigDecimal(total.path("presentTotal").path("amount").asText())
                        .multiply(new BigDecimal("1.1")))
            == 0,
        "the fees should be a tenth higher: " + total);
    narrator.seen(
        "%s USD instead of %s; nothing has changed"
            .formatted(
                total.path("newTotal").path("amount").asText(),
                total.path("presentTotal").path("amount").asText()));
  }

  private JsonNode draftOf(JsonNode present) {
    ObjectNode draft =
        Json.MAPPER
            .createObjectNode()
            .put("name", "A tenth more")
            .put("effectiveFromYear", 2030)
            .put("basedOn", present.asText())
            .put("changePercent", 10);
    return narrator.call(
        Call.post("/fee-schedules")
            .as(SECRETARIAT)
            .json(draft)
            .showing("id", "code", "name", "status", "warnings"),
        CREATED);
  }

  private void expect(JsonNode invoice, String status, String outstanding) {
    narrator.insist(
        invoice.path("status").asText().equals(status) && outstanding(invoice).equals(outstanding),
        "the invoice should be %s with %s to pay: %s".formatted(status, outstanding, invoice));
    narrator.seen(
        "%s is %s, %s USD are outstanding"
            .formatted(invoice.path("number").asText(), status, outstanding));
  }

  private JsonNode invoice(String city) {
    return directory.invoice(directory.member(city), 2016);
  }

  private static String outstanding(JsonNode invoice) {
    return invoice.path("outstanding").path("amount").asText();
  }

  private static ObjectNode usDollars(String amount) {
    return Json.MAPPER.createObjectNode().put("amount", amount).put("currency", "USD");
  }
}
