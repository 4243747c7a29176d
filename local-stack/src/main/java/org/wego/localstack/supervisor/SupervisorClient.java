package org.wego.localstack.supervisor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.wego.localstack.Json;
import org.wego.localstack.StackException;
import org.wego.localstack.process.LogFile;
import org.wego.localstack.process.ProcessRecord;
import org.wego.localstack.setup.Setup;

/** A launcher's way to the supervisor; where there is none, it does without or starts one. */
public final class SupervisorClient {

  private static final int CONNECT_MILLIS = 3_000;

  /** On a machine that is busy with something else a JVM needs a while for its first line. */
  private static final long START_SECONDS = 60;

  private static final long END_SECONDS = 30;
  private static final long POLL_MILLIS = 50;
  private static final int LOG_LINES = 15;

  private final Setup setup;
  private final Launcher launcher;

  public SupervisorClient(Setup setup, Launcher launcher) {
    this.setup = setup;
    this.launcher = launcher;
  }

  /** Starts the parts, by a supervisor that is made when there is none. */
  public boolean start(Collection<String> parts, Progress progress) {
    Optional<ProcessRecord> running = supervisor();
    if (running.filter(present -> present.build() != launcher.build()).isPresent()) {
      // The launcher was built anew: its supervisor follows, and the parts notice nothing.
      request(running.get(), Control.Action.LEAVE, List.of(), event -> {});
      awaitEnd(running.get());
      running = Optional.empty();
    }
    return request(running.orElseGet(this::startSupervisor), Control.Action.START, parts, progress);
  }

  /** Stops the parts, by the supervisor if there is one. */
  public boolean stop(Collection<String> parts, Progress progress) {
    Optional<ProcessRecord> running = supervisor();
    return running.isPresent()
        ? request(running.get(), Control.Action.STOP, parts, progress)
        : new Stack(setup).stop(parts, progress);
  }

  /** Stops everything, the supervisor too; what a killed supervisor left is ended from here. */
  public boolean down(Progress progress) {
    Optional<ProcessRecord> running = supervisor();
    if (running.isEmpty()) {
      Stack stack = new Stack(setup);
      boolean done = stack.stop(stack.names(), progress);
      setup.records().remove(Supervisor.NAME);
      return done;
    }
    boolean done = request(running.get(), Control.Action.DOWN, List.of(), progress);
    if (done) {
      awaitEnd(running.get());
    }
    return done;
  }

  public boolean isSupervised() {
    return supervisor().isPresent();
  }

  private Optional<ProcessRecord> supervisor() {
    return setup.records().find(Supervisor.NAME).filter(entry -> entry.process().isPresent());
  }

  private ProcessRecord startSupervisor() {
    Process process = launcher.superviseDetached(setup);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (System.nanoTime() < deadline) {
      Optional<ProcessRecord> present = supervisor();
      if (present.isPresent()) {
        return present.get(); // Ours, or that of another launcher who was quicker.
      }
      try {
        if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) && supervisor().isEmpty()) {
          break;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StackException("Interrupted while the supervisor started", e);
      }
    }
    throw new StackException(
        "The supervisor did not start. The end of its log:%n%s"
            .formatted(
                String.join(
                    System.lineSeparator(),
                    new LogFile(setup.home().log(Supervisor.NAME)).tail(LOG_LINES))));
  }

  private boolean request(
      ProcessRecord supervisor,
      Control.Action action,
      Collection<String> parts,
      Progress progress) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(
              InetAddress.getLoopbackAddress(), supervisor.ports().get(Supervisor.CONTROL_SECRET)),
          CONNECT_MILLIS);
      Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
      out.write(
          Json.MAPPER.writeValueAsString(
                  new Control(
                      setup.secrets().of(Supervisor.CONTROL_SECRET), action, List.copyOf(parts)))
              + "\n");
      out.flush();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Event event = Json.MAPPER.readValue(line, Event.class);
        if (event.isLast()) {
          return event.type() == Event.Type.DONE;
        }
        progress.happened(event);
      }
      throw new StackException(
          "The supervisor, process %d, ended in the middle; its log is %s"
              .formatted(supervisor.pid(), setup.home().log(Supervisor.NAME)));
    } catch (IOException e) {
      throw new StackException(
          "The supervisor, process %d, does not answer (%s); kill it, and ./wego down ends the rest"
              .formatted(supervisor.pid(), e.getMessage()),
          e);
    }
  }

  private static void awaitEnd(ProcessRecord supervisor) {
    supervisor
        .process()
        .ifPresent(
            process -> {
              if (!Processes.endsWithin(process, END_SECONDS, TimeUnit.SECONDS)) {
                throw new StackException("The supervisor, process " + process.pid() + ", goes on");
              }
            });
  }
}
