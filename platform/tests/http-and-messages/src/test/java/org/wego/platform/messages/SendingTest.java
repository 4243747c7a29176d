package org.wego.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.platform.testkit.MailServer;
import org.wego.platform.testkit.ReceivedMail;
import org.wego.platform.testkit.WegoServers;
import org.wego.platform.trace.Cause;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class SendingTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final String recipient = "kim-" + UUID.randomUUID() + "@city.example";

  @Inject Messages messages;
  @Inject MessageQueue queue;
  @Inject MessageSignal signal;
  @Inject MessageMeters measured;
  @Inject MessagesConfig config;
  @Inject Postman postman;
  @Inject ResendMessage resendMessage;
  @Inject MeterRegistry meters;
  @Inject Tracer tracer;
  @Inject DataSource dataSource;

  @Test
  @DisplayName("N1: what is told is sent after the commit, and logged as it was sent")
  void what_is_told_is_sent_after_the_commit() {
    queue(greeting());
    awaitState(MessageState.SENT);

    ReceivedMail mail = onlyMail();
    assertThat(mail.from()).isEqualTo("office@wego.example");
    assertThat(mail.to()).containsExactly(recipient);
    assertThat(mail.subject()).isEqualTo("Bonjour, 김민지");
    assertThat(mail.text()).isEqualTo(row("body"));
    assertThat(mail.headers())
        .containsEntry("auto-submitted", "auto-generated")
        .containsEntry("content-language", "fr")
        .containsEntry("message-id", "<" + row("id") + "@wego.example>");
    assertThat(row("attempts")).isEqualTo("1");
    assertThat(meters.get("wego.messages.attempts").tag("outcome", "sent").timer().count())
        .isPositive();
  }

  @Test
  @DisplayName("N1: nothing is told of what did not happen")
  void nothing_is_sent_of_a_transaction_that_is_rolled_back() {
    QuarkusTransaction.begin();
    messages.queue(greeting());
    QuarkusTransaction.rollback();
    assertThat(count()).isZero();

    assertThatThrownBy(() -> messages.queue(greeting())).isInstanceOf(TransactionalException.class);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                queue(
                    Message.of("greeting", "an occasion", recipient, "en", Map.of("name", "Kim"))))
        .withMessageContaining("[day, friend]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> queue(Message.of("invitation", "no code", recipient, "en", Map.of())))
        .withMessageContaining("[token]");
  }

  @Test
  @DisplayName("N1: an occasion is told once, whoever tells of it at the same time")
  void an_occasion_is_told_once() throws Exception {
    Message message = greeting();
    atOnce(
        IntStream.range(0, 8)
            .<Callable<Void>>mapToObj(
                i ->
                    () -> {
                      queue(message);
                      return null;
                    })
            .toList());
    awaitState(MessageState.SENT);
    queue(message);
    assertThat(count()).isOne();
    onlyMail();
  }

  @Test
  @DisplayName("N1: with several replicas each message is sent once")
  void two_replicas_send_each_message_once() throws Exception {
    MessageSender replica = new MessageSender();
    replica.config = config;
    replica.queue = queue;
    replica.signal = signal;
    replica.meters = measured;
    replica.postman = postman;
    replica.tracer = tracer;
    replica.start(null);
    try {
      QuarkusTransaction.requiringNew()
          .run(() -> IntStream.range(0, 60).forEach(i -> messages.queue(greeting())));
      await().atMost(SOON).until(() -> count("state = 'SENT' AND attempts = 1") == 60);
    } finally {
      replica.stop(null);
    }
    List<ReceivedMail> mails = MailServer.receivedBy(recipient);
    assertThat(mails).hasSize(60);
    assertThat(mails.stream().map(mail -> mail.headers().get("message-id")))
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("N1: while the mail server is down messages wait, and are sent when it is back")
  void a_mail_server_that_is_down_is_waited_for() throws Exception {
    MailServer.whileStopped(
        () -> {
          queue(greeting());
          await().atMost(SOON).until(() -> count("attempts >= 2 AND last_error IS NOT NULL") == 1);
        });
    awaitState(MessageState.SENT);
    onlyMail();
    assertThat(row("last_error")).isNull();
  }

  @Test
  @DisplayName("N1: what a process that ended was sending is uncertain, and sent again on demand")
  void a_crash_while_sending_leaves_it_uncertain() {
    claimedByAProcessThatEnds();
    awaitState(MessageState.UNCERTAIN);
    assertThat(row("last_error")).contains("ended before");

    String other = "park-" + recipient;
    queue(Message.of("greeting", UUID.randomUUID().toString(), other, "en", values()));
    await().atMost(SOON).until(() -> MailServer.receivedBy(other).size() == 1);
    assertThat(row("state")).isEqualTo("UNCERTAIN");
    assertThat(MailServer.receivedBy(recipient)).isEmpty();

    resendMessage.resend(UUID.fromString(row("id")), "secretariat");
    awaitState(MessageState.SENT);
    onlyMail();
  }

  @ParameterizedTest
  @DisplayName("N1: what the mail server refuses for good fails, and is tried once")
  @CsvSource({
    "RCPT, 550 5.1.1 <%s>: no such mailbox",
    "., 554 5.7.1 refused as it is",
  })
  void what_is_refused_for_good_fails(String step, String answer) throws Exception {
    MailServer.whileStopped(
        () -> {
          try (ScriptedMailServer refusing =
              new ScriptedMailServer(MailServer.port(), step, answer.formatted(recipient))) {
            queue(greeting());
            awaitState(MessageState.FAILED);
            assertThat(refusing.reached()).isOne();
          }
        });
    assertThat(row("last_error")).contains(answer.substring(0, 9)).doesNotContain(recipient);
    assertThat(row("attempts")).isEqualTo("1");
  }

  @ParameterizedTest
  @DisplayName("N1: what the mail server does not take now is tried again")
  @CsvSource({"MAIL, 451 busy", "RCPT, 450 greylisted", "DATA, 452 full", "., 421 going down"})
  void what_is_not_taken_now_is_tried_again(String step, String answer) throws Exception {
    MailServer.whileStopped(
        () -> {
          try (ScriptedMailServer busy = new ScriptedMailServer(MailServer.port(), step, answer)) {
            queue(greeting());
            await().atMost(SOON).until(() -> busy.reached() >= 2);
          }
        });
    awaitState(MessageState.SENT);
    onlyMail();
  }

  @ParameterizedTest
  @DisplayName("N1: what a mail server that is not ready never heard of is tried again")
  @CsvSource({"GREETING, ''", "GREETING, …", "GREETING, 554 not here", "EHLO, ''"})
  void what_the_mail_server_never_heard_of_is_tried_again(String step, String answer)
      throws Exception {
    MailServer.whileStopped(
        () -> {
          try (ScriptedMailServer unready =
              new ScriptedMailServer(MailServer.port(), step, answer)) {
            queue(greeting());
            await().atMost(SOON).until(() -> unready.reached() >= 2);
            assertThat(count("last_error IS NOT NULL AND state IN ('QUEUED', 'SENDING')")).isOne();
          }
        });
    awaitState(MessageState.SENT);
    onlyMail();
  }

  @Test
  @DisplayName("N1: a mail server that is ready after the wait gets nothing of the attempt")
  void an_attempt_that_was_given_up_sends_nothing() throws Exception {
    String greeting =
        ScriptedMailServer.late(config.sendTimeout().plusSeconds(1), "220 ready at last");
    MailServer.whileStopped(
        () -> {
          try (ScriptedMailServer slow =
              new ScriptedMailServer(MailServer.port(), ScriptedMailServer.GREETING, greeting)) {
            queue(greeting());
            await().atMost(SOON).until(() -> slow.reached("QUIT") >= 1);
            assertThat(slow.reached("EHLO")).isPositive();
            assertThat(slow.reached("MAIL")).isZero();
          }
        });
    awaitState(MessageState.SENT);
    onlyMail();
  }

  @ParameterizedTest
  @DisplayName("N1: a message that the mail server may have taken is not sent again by itself")
  @ValueSource(strings = {ScriptedMailServer.BREAK_OFF, ScriptedMailServer.SILENCE})
  void what_may_have_been_sent_is_uncertain(String answer) throws Exception {
    MailServer.whileStopped(
        () -> {
          try (ScriptedMailServer breaking =
              new ScriptedMailServer(MailServer.port(), ".", answer)) {
            queue(greeting());
            awaitState(MessageState.UNCERTAIN);
            assertThat(breaking.reached()).isOne();
          }
        });
    // Others are sent after it, and it is not.
    String other = "park-" + UUID.randomUUID() + "@city.example";
    queue(Message.of("greeting", UUID.randomUUID().toString(), other, "en", values()));
    await().atMost(SOON).until(() -> MailServer.receivedBy(other).size() == 1);
    assertThat(row("state")).isEqualTo("UNCERTAIN");
    assertThat(MailServer.receivedBy(recipient)).isEmpty();

    resendMessage.resend(UUID.fromString(row("id")), "secretariat");
    awaitState(MessageState.SENT);
    onlyMail();
    assertThat(row("resent_by")).isEqualTo("secretariat");
  }

  @Test
  @DisplayName("N1: an answer that comes after the claim ran out still counts")
  void an_answer_that_comes_late_still_counts() throws Exception {
    claimedByAProcessThatEnds();
    awaitState(MessageState.UNCERTAIN);
    UUID id = UUID.fromString(row("id"));
    ClaimedMessage late =
        new ClaimedMessage(
            id,
            "greeting",
            recipient,
            "en",
            "",
            "",
            Map.of(),
            List.of(),
            1,
            1,
            new Cause(null, null));
    queue.sent(late);
    assertThat(row("state")).isEqualTo("SENT");
    queue.uncertain(late, "too late");
    assertThat(row("state")).isEqualTo("SENT");
  }

  @Test
  @DisplayName("N1: what only the recipient may read is erased once it is sent")
  void a_secret_is_not_readable_once_it_is_sent() {
    String token = "token-" + UUID.randomUUID();
    queue(
        new Message(
            "invitation",
            UUID.randomUUID().toString(),
            recipient,
            "en",
            Map.of(),
            Map.of("token", token)));
    awaitState(MessageState.SENT);
    assertThat(onlyMail().text()).isEqualTo("Your code is " + token + ".");
    assertThat(count("outgoing_message::text LIKE '%" + token + "%'")).isZero();
  }

  @Test
  @DisplayName("N1: a recipient that is no address fails the message and not the one who tells")
  void a_recipient_that_is_no_address_fails() {
    Message list =
        Message.of("greeting", recipient, recipient + ", other@city.example", "en", values());
    queue(list);
    assertThat(stateOf(list)).isEqualTo("FAILED");
    assertThat(MailServer.receivedBy("other@city.example")).isEmpty();
  }

  @Test
  @DisplayName("N1: what a person entered adds no header and no recipient")
  void what_a_person_entered_adds_no_header() {
    queue(
        Message.of(
            "greeting",
            UUID.randomUUID().toString(),
            recipient,
            "en",
            Map.of(
                "name",
                "Kim\r\nBcc: injected@city.example\r\n\r\n.\r\nMAIL FROM:<x@y.example>",
                "day",
                LocalDate.EPOCH,
                "friend",
                false)));
    awaitState(MessageState.SENT);
    assertThat(onlyMail().headers()).doesNotContainKey("bcc");
    assertThat(MailServer.receivedBy("injected@city.example")).isEmpty();
  }

  @Test
  @DisplayName(
      "N1: erasing a person takes address and words, keeps the occasion, and sends nothing")
  void a_person_is_erased() throws Exception {
    Message sent = greeting();
    queue(sent);
    awaitState(MessageState.SENT);
    onlyMail();
    String id = row("id");
    MailServer.whileStopped(
        () -> {
          Message waiting = greeting();
          queue(waiting);
          QuarkusTransaction.requiringNew()
              .run(() -> messages.erase(recipient.toUpperCase(Locale.ROOT)));
          await().atMost(SOON).until(() -> stateOf(waiting).equals("FAILED"));
        });
    assertThat(stateOf(sent)).isEqualTo("SENT");
    assertThat(
            text(
                "SELECT concat(recipient, subject, body, secrets, last_error)"
                    + " FROM outgoing_message WHERE id = ?::uuid",
                id))
        .isEmpty();
    queue(sent);
    assertThat(count()).isZero();
    // Whom it was for, it was not sent to again: the server came back empty.
    assertThat(MailServer.receivedBy(recipient)).isEmpty();
  }

  @Test
  @DisplayName("N1: erasing what was told on an occasion leaves what a person was told on others")
  void an_occasion_is_erased() throws Exception {
    Message erased = greeting();
    Message kept = greeting();
    queue(erased);
    queue(kept);
    await().atMost(SOON).until(() -> stateOf(erased).equals("SENT"));
    await().atMost(SOON).until(() -> stateOf(kept).equals("SENT"));

    QuarkusTransaction.requiringNew()
        .run(() -> messages.erase(List.of(erased.dedupeKey(), "greeting/of nobody")));

    assertThat(recipientOf(erased)).isEmpty();
    assertThat(recipientOf(kept)).isEqualTo(recipient);
  }

  /** As a process leaves it that is killed before it notes the mail server's answer. */
  private void claimedByAProcessThatEnds() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              messages.queue(greeting());
              text(
                  """
                  UPDATE outgoing_message SET state = 'SENDING', attempts = 1,
                    claimed_until = clock_timestamp() + interval '1 second'
                  WHERE recipient = ? RETURNING id\
                  """,
                  recipient);
            });
  }

  private Message greeting() {
    return Message.of("greeting", UUID.randomUUID().toString(), recipient, "fr", values());
  }

  private static Map<String, Object> values() {
    return Map.of("name", "김민지", "day", LocalDate.of(2026, 11, 25), "friend", true);
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

  private String row(String column) {
    return text("SELECT " + column + " FROM outgoing_message WHERE recipient = ?", recipient);
  }

  private long count() {
    return count("true");
  }

  private long count(String condition) {
    return Long.parseLong(
        text(
            "SELECT count(*) FROM outgoing_message WHERE " + condition + " AND recipient = ?",
            recipient));
  }

  private String recipientOf(Message message) {
    return text(
        "SELECT coalesce(recipient, '') FROM outgoing_message WHERE dedupe_key = ?",
        message.dedupeKey());
  }

  private String stateOf(Message message) {
    return text("SELECT state FROM outgoing_message WHERE dedupe_key = ?", message.dedupeKey());
  }

  /** The one value that the query answers; in the test's transaction where it has one. */
  private String text(String sql, String parameter) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, parameter);
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void atOnce(List<Callable<Void>> work) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(work.size());
    try {
      for (Future<Void> done : pool.invokeAll(work, 1, TimeUnit.MINUTES)) {
        assertThat(done).succeedsWithin(Duration.ofSeconds(1));
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
