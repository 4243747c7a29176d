package org.wego.localstack.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wego.localstack.StackException;

/** Backups of real databases and topics, taken while events are on their way. */
class BackupTest {

  private static final int ROUNDS = 3;
  private static final long BUSY = 300;
  private static final Duration BUSY_FOR = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(5);

  @TempDir private Path folder;

  private static TwoServices services;

  @BeforeAll
  static void start() throws IOException, SQLException {
    services = TwoServices.start();
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @Tag("proof")
  @Test
  void no_effect_is_without_its_cause_and_no_event_is_lost() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Path backup = folder.resolve("round-" + round);
      try (EventTraffic traffic = EventTraffic.start(services)) {
        awaitBusy();
        services.backUp(backup);
      }
      services.destroyAndRestore(backup);

      Map<String, Long> owned;
      Map<String, Long> waiting;
      try (Connection owner = services.owner()) {
        owned = TwoServices.numbers(owner, "SELECT id, event_sequence FROM account");
        waiting =
            TwoServices.numbers(
                owner, "SELECT aggregate_id::text || '/' || sequence, sequence FROM outbox_event");
      }
      Map<String, Long> known;
      try (Connection reader = services.reader()) {
        known = TwoServices.numbers(reader, "SELECT id, sequence FROM known_account");
      }
      Map<String, List<Long>> told = services.told();

      assertThat(owned).as("what the owner has").isNotEmpty();
      assertThat(known).as("what the reader knows").isNotEmpty();
      known.forEach(
          (account, sequence) ->
              assertThat(sequence).isLessThanOrEqualTo(owned.getOrDefault(account, 0L)));
      owned.forEach(
          (account, last) -> {
            TreeSet<Long> numbers = new TreeSet<>(told.getOrDefault(account, List.of()));
            waiting.forEach(
                (event, sequence) -> {
                  if (event.startsWith(account)) {
                    numbers.add(sequence);
                  }
                });
            assertThat(numbers)
                .as("what was told, or waits to be, of %s", account)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList());
          });
    }
  }

  /** Until events of this round have come through to the reader. */
  private static void awaitBusy() throws SQLException {
    try (Connection reader = services.reader()) {
      long before = total(reader);
      await().atMost(BUSY_FOR).pollInterval(POLL).until(() -> total(reader) > before + BUSY);
    }
  }

  private static long total(Connection reader) {
    return TwoServices.numbers(
            reader, "SELECT 'all', coalesce(sum(sequence), 0) FROM known_account")
        .get("all");
  }

  @Test
  void every_row_comes_back_as_it_was() throws Exception {
    try (Connection owner = services.owner();
        Statement write = owner.createStatement()) {
      write.execute(
          """
          INSERT INTO account (id, name) VALUES
            ('00000000-0000-7000-8000-000000000001', E'Tab\\t, line\\n, backslash \\\\ and 서울'),
            ('00000000-0000-7000-8000-000000000002', '\\N');
          INSERT INTO note (account_id, valid_from, valid_to, content, data) VALUES
            ('00000000-0000-7000-8000-000000000001', '2016-01-01', '2017-01-01',
             '\\x00ff0a5c', '{"a": [1, null, "\\\\n"]}'),
            ('00000000-0000-7000-8000-000000000001', '2017-01-01', NULL, NULL, NULL);
          UPDATE account SET latest_note = 2 WHERE id = '00000000-0000-7000-8000-000000000001';
          UPDATE setting SET value = 'ko';
          """);
    }
    Map<String, String> before = services.rows("owner");

    services.backUp(folder.resolve("backup"));
    services.destroyAndRestore(folder.resolve("backup"));

    assertThat(services.rows("owner")).isEqualTo(before);
    try (Connection owner = services.owner();
        Statement write = owner.createStatement()) {
      assertThat(TwoServices.numbers(owner, "SELECT 'epoch', epoch FROM stream_epoch").get("epoch"))
          .as("an epoch above all before")
          .isGreaterThan(1);
      // The next number follows, rather than one that is taken.
      write.execute(
          """
          INSERT INTO note (account_id, valid_from)
          VALUES ('00000000-0000-7000-8000-000000000002', '2018-01-01')
          """);
      assertThatThrownBy(() -> write.execute("DELETE FROM note"))
          .as("triggers act again")
          .hasMessageContaining("neither changed");
    }
  }

  @Test
  void a_message_that_waited_is_uncertain_and_not_sent_twice() throws Exception {
    try (Connection owner = services.owner();
        Statement write = owner.createStatement()) {
      write.execute("DELETE FROM outgoing_message");
      write.execute(
          """
          INSERT INTO outgoing_message
            (id, kind, dedupe_key, recipient, language, subject, body, state, queued_at)
          VALUES (uuidv7(), 'notice', 'notice/1', 'kim@city.example', 'en', 'A', 'B', 'QUEUED', now())
          """);
    }

    services.backUp(folder.resolve("backup"));
    services.destroyAndRestore(folder.resolve("backup"));

    try (Connection owner = services.owner()) {
      assertThat(
              TwoServices.numbers(owner, "SELECT state, count(*) FROM outgoing_message GROUP BY 1"))
          .containsExactly(Map.entry("UNCERTAIN", 1L));
    }
  }

  @Test
  void a_damaged_file_is_no_backup() throws Exception {
    Manifest manifest = services.backUp(folder.resolve("backup"));
    Manifest.FileContent file = manifest.database("owner").tables().get(0).file();
    BackupFolder backup = BackupFolder.of(folder.resolve("backup"));
    backup.verify(file);
    Path damaged = folder.resolve("backup").resolve(file.path());
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length / 2] ^= 1;
    Files.write(damaged, bytes);

    assertThatThrownBy(() -> backup.verify(file))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("digest");
    Files.delete(folder.resolve("backup/manifest.json"));
    assertThatThrownBy(() -> Manifest.read(folder.resolve("backup")))
        .hasMessageContaining("no finished backup");
  }

  @Test
  void no_backup_is_taken_while_a_secret_vote_is_open() throws SQLException {
    try (Connection owner = services.owner();
        Statement write = owner.createStatement()) {
      write.execute("CREATE TABLE ballot_box_1 (receipt bytea, options text[])");
      try {
        assertThatThrownBy(() -> services.backUp(folder.resolve("backup")))
            .isInstanceOf(StackException.class)
            .hasMessageContaining("secret vote");
      } finally {
        write.execute("DROP TABLE ballot_box_1");
      }
    }
    assertThat(folder.resolve("backup/manifest.json")).doesNotExist();
  }
}
