package org.wego.fees.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Contacts;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.platform.testkit.MailServer;
import org.wego.platform.testkit.ReceivedMail;
import org.wego.platform.testkit.TestClock;

/** Every day from the issue of two invoices until months after they were due. */
@QuarkusTest
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class ReminderCalendarTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");
  private static final Roster.Member FRANKFURT = Roster.member("Frankfurt");
  private static final LocalDate ISSUED = LocalDate.of(2016, 3, 1);
  private static final LocalDate DUE = ISSUED.plusDays(60);
  private static final Duration SOON = Duration.ofSeconds(90);

  @Inject ReminderClock reminderClock;

  @Test
  @DisplayName(
      "F13: 30 days before, on, and 14, 30 and 60 days after the due date, each once, until paid")
  void five_mails_each_once_and_nothing_after_payment() throws Exception {
    TestClock.moveTo(ISSUED);
    Generated.account(SEOUL);
    Generated.account(FRANKFURT);
    Api.importIndicators();
    Api.run(2016);
    String seoul = Contacts.enter(SEOUL.id(), "ko");
    String frankfurt = Contacts.enter(FRANKFURT.id(), "de");
    String frankfurts = Invoices.of(2016).get(FRANKFURT.id()).id();

    for (LocalDate day = ISSUED; !day.isAfter(DUE.plusDays(90)); day = day.plusDays(1)) {
      TestClock.moveTo(day);
      if (day.equals(DUE.plusDays(5))) {
        Payments.receive(FRANKFURT.id(), "20000.00").statusCode(201);
      }
      twice_at_once();
    }

    JsonPath reminders =
        Api.secretariat()
            .queryParam("memberId", SEOUL.id())
            .queryParam("sort", "remindedAt")
            .get("/api/v1/reminders")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(reminders.getList("items.level", Integer.class)).containsExactly(-30, 0, 14, 30, 60);
    assertThat(reminders.getList("items.remindedOn", String.class))
        .containsExactly("2016-03-31", "2016-04-30", "2016-05-14", "2016-05-30", "2016-06-29");

    await().atMost(SOON).until(() -> MailServer.receivedBy(seoul).size() >= 5);
    await().atMost(SOON).until(() -> MailServer.receivedBy(frankfurt).size() >= 2);
    List<ReceivedMail> mails = MailServer.receivedBy(seoul);
    assertThat(mails)
        .extracting(ReceivedMail::subject)
        .containsExactlyInAnyOrder(
            "[WeGO] 청구서 WEGO-2016-000001 납부 기한 안내: 2016년 4월 30일",
            "[WeGO] 청구서 WEGO-2016-000001의 납부 기한은 오늘입니다",
            "[WeGO] 청구서 WEGO-2016-000001의 납부 기한이 지났습니다",
            "[WeGO] 청구서 WEGO-2016-000001의 납부 기한이 지났습니다",
            "[WeGO] 마지막 안내: 청구서 WEGO-2016-000001의 납부 기한이 지났습니다");
    assertThat(mails).allSatisfy(ReminderCalendarTest::carriesTheInvoice);
    assertThat(MailServer.receivedBy(frankfurt))
        .extracting(ReceivedMail::subject)
        .containsExactlyInAnyOrder(
            "Reminder: invoice WEGO-2016-000002 of WeGO is due on April 30, 2016",
            "Reminder: invoice WEGO-2016-000002 of WeGO is due today");
    Api.secretariat()
        .queryParam("invoiceId", frankfurts)
        .get("/api/v1/reminders")
        .then()
        .body("items.level", org.hamcrest.Matchers.contains(0, -30));
  }

  private static void carriesTheInvoice(ReceivedMail mail) {
    assertThat(mail.attachments())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.fileName()).isEqualTo("WEGO-2016-000001.pdf");
              assertThat(file.mediaType()).isEqualTo("application/pdf");
              assertThat(new String(file.content(), 0, 5, StandardCharsets.US_ASCII))
                  .isEqualTo("%PDF-");
            });
    assertThat(mail.text()).contains("10,000.00 USD").contains("Seoul");
  }

  /** As two replicas do on the hour. */
  private void twice_at_once() throws Exception {
    ExecutorService replicas = Executors.newFixedThreadPool(2);
    try {
      Callable<Void> pass =
          () -> {
            reminderClock.remind();
            return null;
          };
      for (Future<Void> done : replicas.invokeAll(List.of(pass, pass), 60, TimeUnit.SECONDS)) {
        done.get();
      }
    } finally {
      replicas.shutdownNow();
    }
  }
}
