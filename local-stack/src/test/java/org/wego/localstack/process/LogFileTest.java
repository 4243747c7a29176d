package org.wego.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

  @TempDir private Path folder;

  @Test
  void each_start_begins_anew_and_three_earlier_logs_are_kept() throws IOException {
    Path file = folder.resolve("logs/fees.log");
    LogFile log = new LogFile(file);
    for (int start = 1; start <= 6; start++) {
      log.beginAnew();
      Files.writeString(file, "start " + start);
    }

    assertThat(file).hasContent("start 6");
    assertThat(folder.resolve("logs/fees.log.1")).hasContent("start 5");
    assertThat(folder.resolve("logs/fees.log.3")).hasContent("start 3");
    assertThat(folder.resolve("logs/fees.log.4")).doesNotExist();
  }

  @Test
  void a_log_that_has_grown_too_large_is_emptied_and_kept_once() throws IOException {
    Path file = folder.resolve("fees.log");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength((20L << 20) + 1);
    }
    new LogFile(file).bound();

    assertThat(file).isEmptyFile();
    assertThat(folder.resolve("fees.log.1")).hasSize((20L << 20) + 1);

    Files.writeString(file, "small");
    new LogFile(file).bound();
    assertThat(file).hasContent("small");
  }

  @Test
  void the_tail_is_the_last_lines_and_of_no_log_it_is_empty() throws IOException {
    Path file = folder.resolve("fees.log");
    assertThat(new LogFile(file).tail(3)).isEmpty();

    Files.writeString(file, "one\ntwo\nthree\n부산\n");
    assertThat(new LogFile(file).tail(2)).containsExactly("three", "부산");
    assertThat(new LogFile(file).tail(9)).hasSize(4);
  }
}
