package org.wego.platform.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process of a PostgreSQL server, found by the folder of its data. */
final class PostgresProcess {

  /** How long PostgreSQL's own programs wait for it. */
  static final String PATIENCE_SECONDS = "60";

  private static final long LAST_BREATH_SECONDS = 5;
  private static final Logger LOG = LoggerFactory.getLogger(PostgresProcess.class);

  private PostgresProcess() {}

  /** Ends all sessions and the server in order, and waits for its end. */
  static void shutDown(PostgresPrograms programs, Path data) {
    Optional<ProcessHandle> process = runningOn(data);
    Command.Outcome outcome =
        Command.run(
            ServerUser.choose()
                .command(
                    List.of(
                        programs.program("pg_ctl").toString(),
                        "stop",
                        "--mode=fast",
                        "--wait",
                        "--timeout=" + PATIENCE_SECONDS,
                        "--silent",
                        "--pgdata=" + data)));
    if (!outcome.succeeded() && runningOn(data).isPresent()) {
      throw new ServerException(
          "PostgreSQL on " + data + " did not stop in order: " + outcome.output());
    }
    process.ifPresent(PostgresProcess::awaitEnd);
  }

  /** By now the server has put its data away; what is left is the end of the process itself. */
  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(LAST_BREATH_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stillListed) {
      // In a container whose first process does not collect the dead, they stay listed for ever.
      LOG.debug("Process {} of a stopped PostgreSQL is still listed", process.pid());
    } catch (ExecutionException e) {
      throw new ServerException("The end of process " + process.pid() + " cannot be awaited", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("Interrupted while PostgreSQL stopped", e);
    }
  }

  /** The live server of a data folder; a file that a dead one left does not count. */
  static Optional<ProcessHandle> runningOn(Path data) {
    Path pidFile = data.toAbsolutePath().normalize().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(pidFile)) {
      return lines
          .findFirst()
          .map(String::strip)
          .map(Long::valueOf)
          .flatMap(ProcessHandle::of)
          .filter(ProcessHandle::isAlive)
          .filter(PostgresProcess::isPostgres);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + pidFile + " cannot be read", e);
    }
  }

  /** A number may have been used again, and of a dead or foreign process no program is seen. */
  private static boolean isPostgres(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
        .orElse(false);
  }
}
