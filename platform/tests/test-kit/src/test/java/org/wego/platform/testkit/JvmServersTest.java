package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of the servers when their JVM ends, seen from outside. */
@Tag("proof")
class JvmServersTest {

  private static final Path HOME = Path.of("target", "jvm-servers-test").toAbsolutePath();
  private static final Path SERVERS = HOME.resolve("target").resolve("wego-servers");

  @Test
  void they_end_with_their_jvm_and_what_a_killed_one_left_ends_with_the_next() throws Exception {
    Files.createDirectories(HOME);
    Process killed = start();
    ProcessHandle left = awaitPostgresOf(killed);
    killed.destroyForcibly().waitFor();
    assertThat(left.isAlive()).isTrue();
    assertThat(folderOf(killed)).exists();

    Process next = start();
    ProcessHandle postgres = awaitPostgresOf(next);
    assertThat(left.onExit()).succeedsWithin(10, TimeUnit.SECONDS);
    assertThat(folderOf(killed)).doesNotExist();
    assertThat(postgres.isAlive()).isTrue();

    next.getOutputStream().close();
    assertThat(next.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(postgres.onExit()).succeedsWithin(10, TimeUnit.SECONDS);
    assertThat(folderOf(next)).doesNotExist();
  }

  private static Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-Dwego.test.programs=" + System.getProperty("wego.test.programs"),
            "-cp",
            System.getProperty("java.class.path"),
            OneRun.class.getName())
        .directory(HOME.toFile())
        .redirectErrorStream(true)
        .start();
  }

  private static ProcessHandle awaitPostgresOf(Process run) throws IOException {
    BufferedReader output = run.inputReader();
    assertThat(output.lines().filter(line -> line.equals(OneRun.READY)).findFirst()).isPresent();
    String pid =
        Files.readAllLines(folderOf(run).resolve("postgres").resolve("postmaster.pid")).get(0);
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  private static Path folderOf(Process run) {
    return SERVERS.resolve("run-" + run.pid());
  }

  /** A JVM with both servers, until its standard input ends. */
  static final class OneRun {

    static final String READY = "both are there";

    public static void main(String[] arguments) throws IOException {
      JvmWide servers = JvmWide.servers();
      servers.createDatabase("things", "things", "things");
      servers.bootstrapServers();
      System.out.println(READY);
      int end = System.in.read();
      System.exit(end < 0 ? 0 : 1);
    }
  }
}
