package org.wego.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordsTest {

  @TempDir private Path folder;
  private ProcessRecords records;
  private Process process;

  @BeforeEach
  void a_process_on_record() throws IOException {
    records = new ProcessRecords(folder.resolve("run"));
    process = new ProcessBuilder("cat").start(); // Waits for input that never comes.
    records.put(ProcessRecord.of("fees", process.toHandle(), 5, Map.of("fees", 8082)));
  }

  @AfterEach
  void end() throws InterruptedException {
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
  }

  @Test
  void any_launcher_finds_a_process_by_its_record() {
    ProcessRecords another = new ProcessRecords(folder.resolve("run"));

    assertThat(another.running("fees")).contains(process.toHandle());
    assertThat(another.find("fees").orElseThrow().ports()).containsEntry("fees", 8082);
    assertThat(another.find("fees").orElseThrow().build()).isEqualTo(5);
    assertThat(another.anyRunning()).isTrue();
    assertThat(another.find("membership")).isEmpty();
  }

  @Test
  void of_a_killed_process_only_the_record_is_left() throws InterruptedException {
    end();

    assertThat(records.find("fees")).isPresent();
    assertThat(records.running("fees")).isEmpty();
    assertThat(records.anyRunning()).isFalse();
  }

  @Test
  void another_process_with_the_same_number_is_not_taken_for_it() {
    ProcessRecord entry = records.find("fees").orElseThrow();
    records.put(
        new ProcessRecord(
            entry.part(), entry.pid(), entry.startedAt() - 60_000, entry.build(), entry.ports()));

    assertThat(records.running("fees")).isEmpty();
  }

  @Test
  void a_removed_record_is_gone_and_may_be_removed_again() {
    records.remove("fees");
    records.remove("fees");

    assertThat(records.find("fees")).isEmpty();
  }
}
