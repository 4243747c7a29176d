package org.wego.membership.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.submitted;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wego.membership.Applying;
import org.wego.membership.Callers;
import org.wego.membership.Contacts;
import org.wego.membership.Database;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@ExtendWith(TestClock.class)
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class AskContactsTest {

  private static final String ASK = "/api/v1/stale-contacts/verification-requests";

  @Inject DailyAsking dailyAsking;

  private UUID member;
  private UUID contact;
  private LocalDate verifiedOn;

  @BeforeEach
  void aContactWasVerifiedToday() {
    Database.empty();
    Database.execute("DELETE FROM outgoing_message");
    member = memberOf(submitted(city("Gwangmyeong")));
    Database.execute("DELETE FROM member_contact");
    contact =
        Contacts.added(
            Callers.member(member),
            member,
            Contacts.contact("BILLING", "Lee Seo-yeon", "lee@x.kr"));
    Contacts.verify(Callers.member(member), member, contact).statusCode(200);
    verifiedOn = Applying.today();
  }

  @Test
  @DisplayName("M10, N1: a contact is asked once when its verification is over, in its language")
  void a_contact_is_asked_once_for_a_due_date() {
    TestClock.moveTo(verifiedOn.plusMonths(12));
    ask().body("asked", equalTo(0));

    TestClock.moveTo(verifiedOn.plusMonths(12).plusDays(1));
    ask().body("asked", equalTo(1)).body("more", equalTo(false));
    ask().body("asked", equalTo(0));
    TestClock.moveTo(verifiedOn.plusMonths(18));
    dailyAsking.ask();

    assertThat(messages()).isOne();
    assertThat(
            Database.text(
                "SELECT recipient || ' ' || language || ' ' || body FROM outgoing_message"
                    + " WHERE kind = 'contact-verification-due'"))
        .startsWith("lee@x.kr ko ")
        .contains("Lee Seo-yeon", "Gwangmyeong", "12");
  }

  @Test
  @DisplayName("M10, N1: it is asked again when its next verification is over")
  void it_is_asked_again_when_its_next_verification_is_over() {
    TestClock.moveTo(verifiedOn.plusMonths(13));
    dailyAsking.ask();
    Contacts.verify(Callers.member(member), member, contact).statusCode(200);
    dailyAsking.ask();
    assertThat(messages()).isOne();

    TestClock.moveTo(verifiedOn.plusMonths(26));
    dailyAsking.ask();

    assertThat(messages()).isEqualTo(2);
  }

  @Test
  @DisplayName("M10, N1: one that nobody has verified is asked a month after it was entered")
  void one_that_nobody_has_verified_is_asked_a_month_later() {
    Contacts.added(
        Callers.member(member), member, Contacts.contact("TECHNICAL", "Han Ji-woo", "han@x.kr"));
    ask().body("asked", equalTo(0));

    TestClock.moveTo(verifiedOn.plusMonths(1).plusDays(1));
    ask().body("asked", equalTo(1));
    ask().body("asked", equalTo(0));

    assertThat(messages()).isOne();
  }

  @Test
  @DisplayName("N1: of two replicas one asks")
  void of_two_replicas_one_asks() throws Exception {
    TestClock.moveTo(verifiedOn.plusMonths(13));
    try (Connection other = WegoServers.postgres().connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          "SELECT pg_advisory_xact_lock(hashtextextended('contact-verification', 0))");

      dailyAsking.ask();
      Callers.secretariat()
          .post(ASK)
          .then()
          .statusCode(409)
          .body("code", equalTo("CONTACTS_BEING_ASKED"));
      assertThat(messages()).isZero();
      other.rollback();
    }

    dailyAsking.ask();
    assertThat(messages()).isOne();
  }

  private static ValidatableResponse ask() {
    return Callers.secretariat().post(ASK).then().statusCode(200);
  }

  private static long messages() {
    return Database.count(
        "SELECT count(*) FROM outgoing_message WHERE kind = 'contact-verification-due'");
  }
}
