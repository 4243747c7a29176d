package org.wego.benchmarks.relay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.wego.benchmarks.parts.Arguments;
import org.wego.benchmarks.parts.CpuTime;
import org.wego.benchmarks.parts.Database;
import org.wego.benchmarks.parts.Figures;
import org.wego.benchmarks.parts.MemberEvents;
import org.wego.benchmarks.parts.Servers;
import org.wego.benchmarks.parts.ServiceProcess;
import org.wego.benchmarks.parts.TopicRecords;
import org.wego.benchmarks.parts.Waiting;

/**
 * Commits a backlog to membership's outbox and takes the time until all of it is in the topic; then
 * has Kafka's own program send as many records of that size to the same broker, in turns.
 */
final class RelayBenchmark {

  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Servers servers;
  private final ServiceProcess service;
  private final Database database;
  private final TopicRecords topic;
  private final MemberEvents events;
  private final Figures figures;
  private final int backlog;
  private long sequence;

  private RelayBenchmark(
      Servers servers,
      ServiceProcess service,
      Database database,
      TopicRecords topic,
      Figures figures,
      int backlog)
      throws IOException {
    this.servers = servers;
    this.service = service;
    this.database = database;
    this.topic = topic;
    this.events = new MemberEvents(servers.checkout());
    this.figures = figures;
    this.backlog = backlog;
  }

  public static void main(String... arguments) throws Exception {
    Arguments given =
        new Arguments(
            Set.of("backlog", "rounds", "warm-up", "peer-records", "property", "figures"),
            arguments);
    Figures figures = new Figures(Path.of(given.required("figures")));
    int backlog = given.number("backlog", 200_000);
    try (Servers servers = Servers.start("relay");
        ServiceProcess service = servers.service("membership", "512m", given.all("property"))) {
      service.awaitReady();
      try (Database database = servers.database("membership");
          TopicRecords topic = servers.topic(MemberEvents.TOPIC)) {
        RelayBenchmark benchmark =
            new RelayBenchmark(servers, service, database, topic, figures, backlog);
        benchmark.warmUp(Duration.ofSeconds(given.number("warm-up", 60)));
        ProducerProgram peer =
            new ProducerProgram(
                servers, topic.meanBytes(), given.number("peer-records", 1_000_000));
        peer.send();
        figures.add("relay", 1, "bytes", topic.meanBytes());
        for (int round = 1; round <= given.number("rounds", 5); round++) {
          benchmark.measure(round);
          figures.add("perf-test", round, "a_second", peer.send());
        }
      }
    }
  }

  private void warmUp(Duration atLeast) throws Exception {
    MemberEvents.makeMembers(database, backlog);
    long end = System.nanoTime() + atLeast.toNanos();
    do {
      relayBacklog();
    } while (System.nanoTime() < end);
  }

  private void measure(int round) throws Exception {
    Duration databaseBefore = CpuTime.of(servers.postgresProcess());
    Duration serviceBefore = CpuTime.of(service.handle());
    double seconds = relayBacklog();
    figures.add("relay", round, "a_second", backlog / seconds);
    figures.add("relay", round, "service_cpu_us", micros(serviceBefore, service.handle()));
    // Writing the backlog is in it.
    figures.add(
        "relay", round, "database_cpu_us", micros(databaseBefore, servers.postgresProcess()));
  }

  private double micros(Duration before, ProcessHandle process) throws IOException {
    return CpuTime.of(process).minus(before).toNanos() / 1e3 / backlog;
  }

  /** Commits a backlog at once, and gives the seconds from then until all of it is in the topic. */
  private double relayBacklog() throws Exception {
    // What has gone is cleared away outside of what is measured.
    database.execute("VACUUM outbox_event", "CHECKPOINT");
    long before = topic.count();
    sequence++;
    events.writeOfAll(database, sequence);
    long start = System.nanoTime();
    Waiting.until(
        "the relay",
        PATIENCE,
        () -> {
          service.requireAlive();
          return topic.count() - before >= backlog;
        });
    double seconds = (System.nanoTime() - start) / 1e9;
    Waiting.until("the outbox", PATIENCE, database::outboxIsEmpty);
    require(topic.count() - before);
    return seconds;
  }

  private void require(long sent) {
    if (sent != backlog) {
      throw new IllegalStateException(sent + " records in the topic for " + backlog + " events");
    }
  }
}
