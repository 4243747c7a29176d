package org.wego.awards.prize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Deliberation;
import org.wego.platform.testkit.MailServer;
import org.wego.platform.testkit.PdfPage;
import org.wego.platform.testkit.ReceivedMail;

@QuarkusTest
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class PrizeMailTest extends AwardsTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Test
  @DisplayName("N1, A9: the city that has won receives its certificate as a file")
  void the_winner_receives_its_certificate() {
    Deliberation panel = Deliberation.of(2017).decideAll().enterDecided();
    Database.execute(
        "UPDATE award_entry SET contact_email = 'winner@seoul.example' WHERE id = ?",
        panel.ranked(1));
    panel.announce().statusCode(201);

    await().atMost(SOON).until(() -> !MailServer.receivedBy("winner@seoul.example").isEmpty());

    ReceivedMail mail = MailServer.receivedBy("winner@seoul.example").get(0);
    assertThat(mail.text()).contains("A better Seoul", "WeGO Awards 2017");
    ReceivedMail.Attachment file = mail.attachments().get(0);
    assertThat(file.fileName()).isEqualTo("WeGO-Awards-2017-certificate.pdf");
    assertThat(file.mediaType()).isEqualTo("application/pdf");
    assertThat(new PdfPage(file.content()).text()).contains("Seoul", "Open City");
  }
}
