package org.wego.localstack.supervisor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wego.localstack.StackException;
import org.wego.localstack.part.Part;
import org.wego.localstack.part.Parts;
import org.wego.localstack.process.LogFile;
import org.wego.localstack.process.PortHolder;
import org.wego.localstack.process.ProcessRecord;
import org.wego.localstack.process.ProcessRecords;
import org.wego.localstack.setup.Ports;
import org.wego.localstack.setup.Setup;
import org.wego.platform.servers.FreePorts;
import org.wego.platform.servers.ServerException;

/**
 * Starts and stops the parts. It knows what runs from the records alone, so a new one goes on where
 * one that was killed had stopped.
 */
public final class Stack {

  private static final Logger LOG = LoggerFactory.getLogger(Stack.class);
  private static final long POLL_MILLIS = 100;
  private static final long END_PATIENCE_SECONDS = 20;
  private static final long KILL_PATIENCE_SECONDS = 10;
  private static final int LOG_LINES = 15;

  private final Setup setup;
  private final ProcessRecords records;
  private final Map<String, ProcessHandle> launched = new ConcurrentHashMap<>();
  private volatile boolean starting = true;
  private final Executor threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "stack");
            thread.setDaemon(true);
            return thread;
          });

  public Stack(Setup setup) {
    this.setup = setup;
    this.records = setup.records();
  }

  public List<String> names() {
    return parts().stream().map(Part::name).toList();
  }

  /** As they are at the moment: replicas come and go. */
  private List<Part> parts() {
    return Parts.of(setup);
  }

  /**
   * Starts those of the named parts that do not run, each as soon as what it needs is ready, and
   * waits until all answer. Says whether they do.
   */
  public boolean start(Collection<String> names, Progress progress) {
    List<Part> chosen = chosen(names);
    Map<Part, String> obstacles = obstacles(chosen);
    if (!obstacles.isEmpty()) {
      obstacles.forEach((part, obstacle) -> progress.happened(Event.failed(part.name(), obstacle)));
      return false;
    }
    setup.keepPorts();
    Map<String, CompletableFuture<Boolean>> starts = new LinkedHashMap<>();
    for (Part part : chosen) {
      List<CompletableFuture<Boolean>> needed =
          part.needs().stream().filter(starts::containsKey).map(starts::get).toList();
      starts.put(
          part.name(),
          CompletableFuture.allOf(needed.toArray(CompletableFuture[]::new))
              .thenApplyAsync(
                  nothing -> {
                    if (needed.stream().allMatch(CompletableFuture::join)) {
                      return startOne(part, progress);
                    }
                    progress.happened(
                        Event.failed(
                            part.name(),
                            "not started, because it needs " + String.join(", ", part.needs())));
                    return false;
                  },
                  threads));
    }
    return starts.values().stream().map(CompletableFuture::join).toList().stream()
        .allMatch(Boolean::booleanValue);
  }

  /** Stops those of the named parts that run, services first, and says whether all have ended. */
  public boolean stop(Collection<String> names, Progress progress) {
    TreeMap<Integer, List<Part>> stages =
        chosen(names).stream()
            .collect(Collectors.groupingBy(Part::stopOrder, TreeMap::new, Collectors.toList()));
    boolean all = true;
    for (List<Part> stage : stages.values()) {
      List<CompletableFuture<Boolean>> ends =
          stage.stream()
              .map(part -> CompletableFuture.supplyAsync(() -> stopOne(part, progress), threads))
              .toList();
      for (CompletableFuture<Boolean> end : ends) {
        all &= end.join();
      }
    }
    return all;
  }

  /** How all parts are now. */
  public List<PartStatus> status() {
    return statusOf(parts());
  }

  /** How these parts are now; each that runs is asked, all at once. */
  public List<PartStatus> status(Collection<String> names) {
    return statusOf(chosen(names));
  }

  private List<PartStatus> statusOf(List<Part> parts) {
    List<CompletableFuture<PartStatus>> answers =
        parts.stream()
            .map(part -> CompletableFuture.supplyAsync(() -> statusOf(part), threads))
            .toList();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  /** The log of a part. */
  public Path log(String name) {
    return chosen(List.of(name)).get(0).log();
  }

  /** Gives up every start that is going on, and refuses new ones. */
  void giveUpStarts() {
    starting = false;
  }

  /** Keeps the logs of what runs from growing without bound. */
  public void boundLogs() {
    parts().stream()
        .filter(part -> records.running(part.name()).isPresent())
        .forEach(part -> new LogFile(part.log()).bound());
  }

  private PartStatus statusOf(Part part) {
    Optional<ProcessHandle> process = running(part);
    PartStatus.State state =
        process.isPresent()
            ? part.ready() ? PartStatus.State.READY : PartStatus.State.NOT_READY
            : records.find(part.name()).isPresent()
                ? PartStatus.State.DIED
                : PartStatus.State.STOPPED;
    return new PartStatus(
        part.name(),
        state,
        process.map(ProcessHandle::pid).orElse(0L),
        part.address(),
        part.ports(),
        process.map(ProcessMemory::megabytes).orElse(0L),
        part.log().toString());
  }

  private Optional<ProcessHandle> running(Part part) {
    return records
        .running(part.name())
        // Without its record: someone has deleted the folder in which it works.
        .or(() -> Optional.ofNullable(launched.get(part.name())).filter(ProcessRecord::isLive))
        .or(part::found);
  }

  private List<Part> chosen(Collection<String> names) {
    List<Part> parts = parts();
    List<String> known = parts.stream().map(Part::name).toList();
    names.stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new StackException(
                  "There is no part '%s'; the parts are %s"
                      .formatted(name, String.join(", ", known)));
            });
    return parts.stream().filter(part -> names.contains(part.name())).toList();
  }

  /** What keeps parts from being started, found before any of them is. */
  private Map<Part, String> obstacles(List<Part> chosen) {
    Map<Part, String> obstacles = new LinkedHashMap<>();
    for (Part part : chosen) {
      if (running(part).isEmpty()) {
        part.missing()
            .map(what -> "needs " + what)
            .or(() -> takenPorts(part))
            .ifPresent(obstacle -> obstacles.put(part, obstacle));
      }
    }
    return obstacles;
  }

  private static Optional<String> takenPorts(Part part) {
    List<String> taken = new ArrayList<>();
    part.ports()
        .forEach(
            (purpose, port) -> {
              if (!FreePorts.isFree(port)) {
                taken.add(
                    "needs port %d, which is taken%s; end that, or choose another port with %s"
                        .formatted(
                            port,
                            PortHolder.of(port).map(holder -> " by " + holder).orElse(""),
                            Ports.variable(purpose)));
              }
            });
    return taken.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", taken));
  }

  private boolean startOne(Part part, Progress progress) {
    long start = System.nanoTime();
    try {
      Optional<ProcessHandle> running = running(part);
      if (running.isPresent() && isOutdated(part)) {
        progress.happened(Event.note(part.name(), "was built anew since it started: restarting"));
        stopOne(part, progress);
        running = Optional.empty();
      }
      Event.Type outcome = running.isPresent() ? Event.Type.ALREADY_READY : Event.Type.READY;
      ProcessHandle process = running.isPresent() ? running.get() : launch(part, progress);
      awaitReady(part, process);
      part.settle();
      progress.happened(new Event(outcome, part.name(), part.address(), millisSince(start)));
      return true;
    } catch (StackException | ServerException e) {
      progress.happened(Event.failed(part.name(), e.getMessage()));
      return false;
    }
  }

  private boolean isOutdated(Part part) {
    return records
        .find(part.name())
        .map(running -> running.build() != 0 && running.build() < part.build())
        .orElse(false);
  }

  private ProcessHandle launch(Part part, Progress progress) {
    checkStarting();
    part.prepare(note -> progress.happened(Event.note(part.name(), note)));
    ProcessHandle process = part.launch();
    ProcessRecord entry = ProcessRecord.of(part.name(), process, part.build(), part.ports());
    records.put(entry);
    launched.put(part.name(), process);
    process
        .onExit()
        .thenRun(
            () -> {
              if (records.find(part.name()).filter(entry::equals).isPresent()) {
                LOG.warn(
                    "{}, process {}, ended without having been asked to",
                    part.name(),
                    process.pid());
              }
            });
    return process;
  }

  private void awaitReady(Part part, ProcessHandle process) {
    long deadline = System.nanoTime() + part.patience().toNanos();
    while (!part.ready()) {
      checkStarting();
      if (Processes.endsWithin(process, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new StackException("ended while starting. The end of its log:" + endOfLog(part));
      }
      if (System.nanoTime() > deadline) {
        throw new StackException(
            "runs as process %d but did not answer at %s within %d s. The end of its log:%s"
                .formatted(
                    process.pid(), part.address(), part.patience().toSeconds(), endOfLog(part)));
      }
    }
  }

  private void checkStarting() {
    if (!starting) {
      throw new StackException("its start was given up, because the stack is told to stop");
    }
  }

  private static String endOfLog(Part part) {
    List<String> lines = new ArrayList<>(new LogFile(part.log()).tail(LOG_LINES));
    lines.add("(whole log: " + part.log() + ")");
    return lines.stream()
        .map(line -> System.lineSeparator() + "      " + line)
        .collect(Collectors.joining());
  }

  private boolean stopOne(Part part, Progress progress) {
    long start = System.nanoTime();
    Optional<ProcessHandle> running = running(part);
    try {
      if (running.isPresent()) {
        // First, so that its end is known to be asked for.
        records.remove(part.name());
        end(part, running.get(), progress);
        progress.happened(
            new Event(Event.Type.STOPPED, part.name(), "stopped", millisSince(start)));
      } else {
        records.remove(part.name());
      }
      return true;
    } catch (StackException | ServerException e) {
      progress.happened(Event.failed(part.name(), e.getMessage()));
      return false;
    }
  }

  private void end(Part part, ProcessHandle process, Progress progress) {
    part.end(process);
    if (Processes.endsWithin(process, END_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      return;
    }
    progress.happened(
        Event.note(part.name(), "did not end within " + END_PATIENCE_SECONDS + " s: it is killed"));
    process.destroyForcibly();
    if (!Processes.endsWithin(process, KILL_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new StackException("process " + process.pid() + " does not end");
    }
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
