package org.wego.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.platform.testkit.MailServer;
import org.wego.platform.testkit.ReceivedMail;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class AttachmentsTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final byte[] PDF = bytes(70_000);

  private final String recipient = "kim-" + UUID.randomUUID() + "@city.example";

  @Inject Messages messages;
  @Inject MessageLog log;
  @Inject MessagesConfig config;
  @Inject NoteSource notes;
  @Inject DataSource dataSource;

  @Test
  @DisplayName("N1: a message carries its files byte by byte, and the log names them")
  void a_message_carries_its_files() {
    queue(
        greeting()
            .with(note("WEGO-2016-000001.pdf", notes.note(() -> PDF)))
            .with(
                note("Second note.pdf", notes.note(() -> new byte[] {0, -1, 13, 10, 46, 13, 10}))));
    awaitState(MessageState.SENT);

    ReceivedMail mail = onlyMail();
    assertThat(mail.text()).isEqualTo(row("body"));
    assertThat(mail.attachments())
        .extracting(ReceivedMail.Attachment::fileName)
        .containsExactly("WEGO-2016-000001.pdf", "Second note.pdf");
    assertThat(mail.attachments())
        .extracting(ReceivedMail.Attachment::mediaType)
        .containsOnly("application/pdf");
    assertThat(mail.attachments().get(0).content()).isEqualTo(PDF);
    assertThat(mail.attachments().get(1).content()).containsExactly(0, -1, 13, 10, 46, 13, 10);
    assertThat(log.find(UUID.fromString(row("id"))).orElseThrow().attachments())
        .containsExactly("WEGO-2016-000001.pdf", "Second note.pdf");
    assertThat(Integer.parseInt(row("length(attachments::text)"))).isLessThan(300);
  }

  @Test
  @DisplayName("N1: a file that cannot be made now delays its message, which never goes without it")
  void a_file_that_cannot_be_made_now_is_tried_again() {
    AtomicInteger made = new AtomicInteger();
    UUID note =
        notes.note(
            () -> {
              if (made.incrementAndGet() < 3) {
                throw new IllegalStateException("The database is away");
              }
              return PDF;
            });
    queue(greeting().with(note("note.pdf", note)));
    await()
        .atMost(SOON)
        .until(() -> made.get() > 1 && "note.pdf cannot be made now".equals(row("last_error")));
    awaitState(MessageState.SENT);
    assertThat(onlyMail().attachments()).hasSize(1);
    assertThat(row("attempts")).isEqualTo("3");
  }

  @Test
  @DisplayName("N1: a message whose file is not there, or is too large, fails with the reason")
  void a_file_that_never_comes_fails_its_message() {
    queue(greeting().with(note("gone.pdf", UUID.randomUUID())));
    awaitState(MessageState.FAILED);
    assertThat(row("last_error")).isEqualTo("gone.pdf cannot be attached: there is no such thing");
    assertThat(row("attempts")).isEqualTo("1");
    assertThat(MailServer.receivedBy(recipient)).isEmpty();
  }

  @Test
  @DisplayName("N1: files that are too large together fail their message")
  void files_that_are_too_large_together_fail() {
    queue(
        greeting()
            .with(note("one.pdf", notes.note(() -> PDF)))
            .with(note("two.pdf", notes.note(() -> PDF))));
    awaitState(MessageState.FAILED);
    assertThat(row("last_error")).startsWith("The attachments are too large");
    assertThat(MailServer.receivedBy(recipient)).isEmpty();
  }

  @Test
  @DisplayName("N1: an attempt whose file takes longer than its claim allows for sends nothing")
  void a_file_that_is_late_is_not_sent() {
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger made = new AtomicInteger();
    UUID note =
        notes.note(
            () -> {
              if (made.incrementAndGet() == 1) {
                awaitQuietly(never, config.attachmentTimeout().plusMillis(200));
              }
              return PDF;
            });
    queue(greeting().with(note("note.pdf", note)));
    await().atMost(SOON).until(() -> made.get() > 1);
    awaitState(MessageState.SENT);
    onlyMail();
    assertThat(row("attempts")).isEqualTo("2");
  }

  @Test
  @DisplayName("N1: a message with a file that may have been taken is not sent again by itself")
  void what_may_have_been_sent_is_uncertain() throws Exception {
    MailServer.whileStopped(
        () -> {
          try (ScriptedMailServer breaking =
              new ScriptedMailServer(MailServer.port(), ".", ScriptedMailServer.BREAK_OFF)) {
            queue(greeting().with(note("note.pdf", notes.note(() -> PDF))));
            awaitState(MessageState.UNCERTAIN);
            assertThat(breaking.reached()).isOne();
          }
        });
    assertThat(MailServer.receivedBy(recipient)).isEmpty();
  }

  @Test
  @DisplayName("N1: a message with a file that the mail server never heard of is tried again")
  void what_was_never_heard_of_is_tried_again() throws Exception {
    MailServer.whileStopped(
        () -> {
          try (ScriptedMailServer unready =
              new ScriptedMailServer(
                  MailServer.port(), ScriptedMailServer.GREETING, "554 not here")) {
            queue(greeting().with(note("note.pdf", notes.note(() -> PDF))));
            await().atMost(SOON).until(() -> unready.reached() >= 2);
          }
        });
    awaitState(MessageState.SENT);
    assertThat(onlyMail().attachments()).hasSize(1);
  }

  @Test
  void a_file_needs_a_source_and_a_plain_name() {
    UUID note = notes.note(() -> PDF);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> queue(greeting().with(new AttachmentReference("letter", note, "note.pdf"))))
        .withMessageContaining("letter")
        .withMessageContaining("[note]");
    for (String name : List.of("", "../note.pdf", "note\r\nBcc: x", "note\".pdf", ".note")) {
      assertThatIllegalArgumentException().isThrownBy(() -> note(name, note));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Message(
                    "greeting",
                    "key",
                    recipient,
                    "en",
                    Map.of(),
                    Map.of(),
                    Collections.nCopies(6, note("note.pdf", note))));
  }

  @Test
  @DisplayName("N1: erasing a person takes the files of messages too")
  void a_person_is_erased() {
    queue(greeting().with(note("note.pdf", notes.note(() -> PDF))));
    awaitState(MessageState.SENT);
    UUID id = UUID.fromString(row("id"));
    QuarkusTransaction.requiringNew().run(() -> messages.erase(recipient));
    assertThat(log.find(id).orElseThrow().attachments()).isEmpty();
  }

  @Test
  @DisplayName("N1: many are queued at once, and only what is new is told of")
  void many_are_queued_at_once() {
    Message first = greeting();
    Message second = greeting();
    queue(first);
    Map<String, UUID> queued =
        QuarkusTransaction.requiringNew()
            .call(() -> messages.queue(List.of(first, second, second)));
    assertThat(queued).containsOnlyKeys(second.dedupeKey());
    await().atMost(SOON).until(() -> MailServer.receivedBy(recipient).size() == 2);
    assertThat(QuarkusTransaction.requiringNew().call(() -> messages.queue(List.of()))).isEmpty();
  }

  private static AttachmentReference note(String fileName, UUID note) {
    return new AttachmentReference("note", note, fileName);
  }

  private Message greeting() {
    return Message.of(
        "greeting",
        UUID.randomUUID().toString(),
        recipient,
        "fr",
        Map.of("name", "김민지", "day", LocalDate.of(2026, 11, 25), "friend", true));
  }

  private void queue(Message message) {
    QuarkusTransaction.requiringNew().run(() -> messages.queue(message));
  }

  private void awaitState(MessageState state) {
    await().atMost(SOON).until(() -> row("state").equals(state.name()));
  }

  private ReceivedMail onlyMail() {
    List<ReceivedMail> mails = MailServer.receivedBy(recipient);
    assertThat(mails).hasSize(1);
    return mails.get(0);
  }

  private static void awaitQuietly(CountDownLatch latch, Duration atMost) {
    try {
      assertThat(latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private String row(String column) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT " + column + " FROM outgoing_message WHERE recipient = ?")) {
      select.setString(1, recipient);
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
