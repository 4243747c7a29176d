package org.wego.fees.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.Generated;
import org.wego.platform.testkit.TestClock;

/** Plays a script on the running service, and holds it against the model after each round. */
final class Performance {

  private static final long CUTS = 3;

  private final Clerk clerk = new Clerk();
  private final ExecutorService callers;
  private final InvoiceTopic topic;
  private MoneyModel model = new MoneyModel();
  private Move latest;
  private int round;

  private Performance(ExecutorService callers, InvoiceTopic topic) {
    this.callers = callers;
    this.topic = topic;
  }

  /** A round after which something is not as it has to be. */
  static final class Failure extends Exception {
    private final int round;

    Failure(int round, Throwable cause) {
      super(cause.getMessage(), cause);
      this.round = round;
    }

    int round() {
      return round;
    }
  }

  /** Plays it from an empty database on. */
  static void of(Script script) throws Failure {
    Database.clear();
    TestClock.moveTo(Parties.TODAY);
    Parties.ALL.forEach(Generated::account);
    Parties.KNOWN.forEach(
        (key, value) ->
            Database.execute(
                """
                INSERT INTO economic_indicator
                       (country, year, gdp_per_capita_ppp, source, edition, projection,
                        recorded_at, recorded_by)
                VALUES (?, ?, ?, 'Before', '2014-01', false, now(), 'a test')
                """,
                key.substring(0, 2),
                Integer.parseInt(key.substring(3)),
                value));
    ExecutorService callers = Executors.newCachedThreadPool();
    try (InvoiceTopic topic = new InvoiceTopic()) {
      new Performance(callers, topic).play(script);
    } finally {
      callers.shutdownNow();
    }
  }

  private void play(Script script) throws Failure {
    try {
      for (Script.Round next : script.rounds()) {
        play(next);
        round++;
      }
      topic.assertTells(model);
    } catch (AssertionError | RuntimeException e) {
      throw new Failure(round, e);
    }
  }

  private void play(Script.Round next) {
    if (next.single()) {
      play(next.steps().get(0));
    } else {
      playAtOnce(next);
    }
  }

  private void play(Step step) {
    switch (step.act()) {
      case NEXT_DAY -> {
        model.nextDay();
        TestClock.moveTo(model.today());
        latest = null; // Keys are kept for a day.
      }
      case RETRY -> {
        if (latest != null) {
          clerk.retry(latest);
        }
        settle(List.of());
      }
      default -> {
        latest = model.resolve(step, UUID.randomUUID().toString());
        settle(List.of(clerk.send(latest, false)));
      }
    }
  }

  private void playAtOnce(Script.Round next) {
    List<Callable<List<Reply>>> lanes = new ArrayList<>();
    for (List<Step> lane : next.lanes()) {
      List<Move> moves =
          lane.stream().map(step -> model.resolve(step, UUID.randomUUID().toString())).toList();
      lanes.add(() -> moves.stream().map(move -> clerk.send(move, next.cut())).toList());
    }
    AtomicBoolean done = new AtomicBoolean();
    Future<?> cutter = callers.submit(() -> cut(next.cut(), done));
    try {
      List<Reply> replies = new ArrayList<>();
      for (Future<List<Reply>> lane : callers.invokeAll(lanes, 90, TimeUnit.SECONDS)) {
        replies.addAll(lane.get());
      }
      done.set(true);
      cutter.get();
      settle(replies);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      done.set(true);
    }
  }

  /** Cuts connections in the middle of what they write. */
  private static void cut(boolean wanted, AtomicBoolean done) {
    long cuts = 0;
    while (wanted && cuts < CUTS && !done.get()) {
      cuts +=
          Database.number(
              """
              SELECT count(*) FILTER (WHERE pg_terminate_backend(pid))
                FROM (SELECT pid FROM pg_stat_activity
                       WHERE datname = current_database() AND pid <> pg_backend_pid()
                         AND backend_type = 'client backend' AND backend_xid IS NOT NULL AND application_name <> 'outbox-relay'
                       ORDER BY xact_start LIMIT 1) s
              """);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3));
    }
  }

  private void settle(List<Reply> replies) {
    Books books = Books.read();
    assertThat(books.faults()).isEmpty();
    assertThat(books.trialBalance().values().stream().mapToLong(Long::longValue).sum())
        .as("debits less credits")
        .isZero();
    Order order = new Order(books);
    model =
        order
            .find(model, replies)
            .orElseThrow(
                () ->
                    new AssertionError(
                        "No order explains %s%n  The closest fails at: %s"
                            .formatted(replies, order.closest())));
  }
}
