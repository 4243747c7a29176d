package org.wego.benchmarks.applied;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.wego.benchmarks.applied.PacedWriter.Member;
import org.wego.benchmarks.applied.PacedWriter.Sent;
import org.wego.benchmarks.parts.Arguments;
import org.wego.benchmarks.parts.CpuTime;
import org.wego.benchmarks.parts.Database;
import org.wego.benchmarks.parts.Figures;
import org.wego.benchmarks.parts.MemberEvents;
import org.wego.benchmarks.parts.Servers;
import org.wego.benchmarks.parts.ServiceProcess;
import org.wego.benchmarks.parts.Waiting;

/**
 * Commits events to membership's outbox at a steady pace, and looks up in the database when another
 * service committed what each of them changed. Both commits are dated by the same PostgreSQL.
 */
final class CommitToApplied {

  private static final int SESSIONS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration SELDOM = Duration.ofMillis(500);

  private final Servers servers;
  private final Map<String, ProcessHandle> processes;
  private final Database consumer;
  private final String consumerName;
  private final MemberEvents events;
  private final Figures figures;
  private final List<List<Member>> shares = new ArrayList<>();
  private final double perSecond;

  private CommitToApplied(
      Servers servers,
      Map<String, ProcessHandle> processes,
      Database consumer,
      String consumerName,
      Figures figures,
      double perSecond)
      throws IOException {
    this.servers = servers;
    this.processes = processes;
    this.consumer = consumer;
    this.consumerName = consumerName;
    this.events = new MemberEvents(servers.checkout());
    this.figures = figures;
    this.perSecond = perSecond;
  }

  public static void main(String... arguments) throws Exception {
    Arguments given =
        new Arguments(
            Set.of(
                "rate",
                "rounds",
                "seconds",
                "warm-up",
                "members",
                "consumer",
                "property",
                "figures"),
            arguments);
    Figures figures = new Figures(Path.of(given.required("figures")));
    String name = given.text("consumer", "events");
    try (Servers servers = Servers.start("commit-to-applied", "track_commit_timestamp = on");
        ServiceProcess membership = servers.service("membership", "512m", given.all("property"))) {
      membership.awaitReady();
      try (ServiceProcess service = servers.service(name, "512m", List.of());
          Database producer = servers.database("membership")) {
        service.awaitReady();
        try (Database consumer = servers.database(name)) {
          CommitToApplied benchmark =
              new CommitToApplied(
                  servers,
                  Map.of(
                      "producer", membership.handle(),
                      "consumer", service.handle(),
                      "database", servers.postgresProcess()),
                  consumer,
                  name + ".member",
                  figures,
                  given.number("rate", 1000));
          benchmark.tellOfMembers(producer, given.number("members", 10_000));
          benchmark.measure(0, given.number("warm-up", 60));
          for (int round = 1; round <= given.number("rounds", 5); round++) {
            benchmark.measure(round, given.number("seconds", 20));
          }
        }
      }
    }
  }

  /** The consumer knows all members before any of them changes. */
  private void tellOfMembers(Database producer, int count) throws Exception {
    MemberEvents.makeMembers(producer, count);
    events.writeOfAll(producer, 1);
    for (int session = 0; session < SESSIONS; session++) {
      shares.add(new ArrayList<>());
    }
    try (Statement statement = producer.connection().createStatement();
        ResultSet row = statement.executeQuery("SELECT id, name, n FROM measured.member")) {
      while (row.next()) {
        shares
            .get(row.getInt("n") % SESSIONS)
            .add(new Member(row.getObject("id", UUID.class), row.getString("name")));
      }
    }
    Waiting.until("the consumer to know all members", PATIENCE, () -> applied("true") == count);
    consumer.execute(
        "CREATE SCHEMA measured",
        """
        CREATE TABLE measured.sent (
          round integer NOT NULL, event_id uuid NOT NULL PRIMARY KEY, transaction xid NOT NULL)
        """,
        "VACUUM ANALYZE");
  }

  /** Measures for so many seconds; round 0 is for warming up and tells nothing. */
  private void measure(int round, int seconds) throws Exception {
    Map<String, Duration> before = used();
    long start = System.nanoTime() + Duration.ofMillis(100).toNanos();
    List<Sent> sent = write(start, seconds);
    double took = (System.nanoTime() - start) / 1e9;
    keep(round, sent);
    Waiting.until(
        "the consumer to apply all",
        PATIENCE,
        SELDOM,
        () ->
            applied("event_id IN (SELECT event_id FROM measured.sent WHERE round = " + round + ")")
                == sent.size());
    if (round == 0) {
      return;
    }
    tell(round);
    figures.add("events", round, "committed_a_second", sent.size() / took);
    figures.add(
        "events", round, "late_ms", sent.stream().mapToLong(Sent::late).max().orElseThrow() / 1e6);
    for (Map.Entry<String, Duration> each : used().entrySet()) {
      figures.add(
          "events",
          round,
          each.getKey() + "_cpu_us",
          each.getValue().minus(before.get(each.getKey())).toNanos() / 1e3 / sent.size());
    }
  }

  private List<Sent> write(long start, int seconds) throws Exception {
    ExecutorService sessions = Executors.newFixedThreadPool(SESSIONS);
    List<Connection> connections = new ArrayList<>();
    try {
      List<Future<List<Sent>>> writing = new ArrayList<>();
      for (int session = 0; session < SESSIONS; session++) {
        Connection connection = servers.connect("membership");
        connections.add(connection);
        // In turns, so that the whole is evenly spread.
        long first = start + (long) (session / perSecond * 1e9);
        writing.add(
            sessions.submit(
                new PacedWriter(
                    connection,
                    events,
                    shares.get(session),
                    first,
                    perSecond / SESSIONS,
                    seconds)));
      }
      List<Sent> sent = new ArrayList<>();
      for (Future<List<Sent>> each : writing) {
        sent.addAll(each.get());
      }
      return sent;
    } finally {
      sessions.shutdownNow();
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  private void keep(int round, List<Sent> sent) throws SQLException {
    try (PreparedStatement insert =
        consumer
            .connection()
            .prepareStatement(
                """
                INSERT INTO measured.sent (round, event_id, transaction)
                SELECT ?, s.event_id, s.transaction::xid
                  FROM unnest(?::uuid[], ?::text[]) AS s (event_id, transaction)
                """)) {
      insert.setInt(1, round);
      insert.setArray(
          2, consumer.connection().createArrayOf("uuid", sent.stream().map(Sent::event).toArray()));
      insert.setArray(
          3,
          consumer
              .connection()
              .createArrayOf("text", sent.stream().map(Sent::transaction).toArray()));
      insert.executeUpdate();
    }
  }

  private long applied(String condition) throws SQLException {
    return consumer.number(
        "SELECT count(*) FROM inbox_event WHERE consumer = '%s' AND state = 'APPLIED' AND %s"
            .formatted(consumerName, condition));
  }

  /** The row of an applied event is of the transaction that applied it. */
  private void tell(int round) throws SQLException, IOException {
    try (Statement statement = consumer.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY l.ms) AS p50,
                       percentile_cont(0.99) WITHIN GROUP (ORDER BY l.ms) AS p99,
                       max(l.ms) AS longest,
                       count(*) / extract(epoch FROM max(l.applied) - min(l.committed)) AS rate
                  FROM (SELECT c.*, extract(epoch FROM c.applied - c.committed) * 1000 AS ms
                          FROM (SELECT pg_xact_commit_timestamp(s.transaction) AS committed,
                                       pg_xact_commit_timestamp(e.xmin) AS applied
                                  FROM measured.sent s
                                  JOIN inbox_event e USING (event_id)
                                 WHERE s.round = %d AND e.consumer = '%s') c) l
                """
                    .formatted(round, consumerName))) {
      row.next();
      figures.add("events", round, "p50_ms", row.getDouble("p50"));
      figures.add("events", round, "p99_ms", row.getDouble("p99"));
      figures.add("events", round, "longest_ms", row.getDouble("longest"));
      figures.add("events", round, "applied_a_second", row.getDouble("rate"));
    }
  }

  private Map<String, Duration> used() throws IOException {
    Map<String, Duration> used = new TreeMap<>();
    for (Map.Entry<String, ProcessHandle> each : processes.entrySet()) {
      used.put(each.getKey(), CpuTime.of(each.getValue()));
    }
    return used;
  }
}
