package org.wego.fees.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.Exemptions;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.fees.testing.Schedules;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;

/** A chart may ask for nothing; Seoul's fee is zero from 2017 on. */
@QuarkusTest
class FeeOfNothingTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");

  private String invoice;

  @BeforeEach
  void seoul_is_billed_nothing() {
    Generated.account(SEOUL);
    Api.importIndicators();
    String cells = Schedules.chart(Schedules.cell(0, null, 0, null, "0.00"));
    String free = Schedules.draft(2017, cells).statusCode(201).extract().path("id");
    Schedules.activate(free, "{}").statusCode(200);
    Api.run(2017);
    invoice = Invoices.of(2017).get(SEOUL.id()).id();
  }

  @Test
  @DisplayName("F12: an invoice of nothing is settled as it is issued")
  void an_invoice_of_nothing_is_settled_as_it_is_issued() {
    Api.secretariat()
        .get("/api/v1/invoices/{id}", invoice)
        .then()
        .body("status", equalTo("PAID"))
        .body("total.amount", equalTo("0.00"));
    assertThat(types(1)).containsExactly("org.wego.fees.invoice-issued.v1");
  }

  @Test
  @DisplayName("F11, F12: an invoice of nothing is made void, and replaced on demand")
  void an_invoice_of_nothing_is_made_void() {
    Payments.post("/api/v1/invoices/" + invoice + "/void", "{\"reason\":\"Billed twice\"}")
        .statusCode(200)
        .body("status", equalTo("VOID"));
    assertThat(types(2))
        .containsExactly("org.wego.fees.invoice-issued.v1", "org.wego.fees.invoice-voided.v1");
    Payments.post("/api/v1/invoices/" + invoice + "/replacement", "{}").statusCode(201);
    assertThat(Database.number("SELECT count(*) FROM ledger_entry")).isZero();
  }

  @Test
  @DisplayName("F8: a waiver takes back an invoice of nothing too")
  void a_waiver_takes_back_an_invoice_of_nothing() {
    Exemptions.waive(SEOUL.id(), 2017).statusCode(201).body("voidedInvoiceId", equalTo(invoice));
  }

  private List<String> types(int count) {
    List<KafkaEvents.Event> told =
        KafkaEvents.awaitOfKey(
            "wego.fees.invoice.v1", UUID.fromString(invoice), events -> events.size() >= count);
    told.forEach(event -> EventContracts.validate(event.type(), event.data()));
    return told.stream().map(KafkaEvents.Event::type).toList();
  }
}
