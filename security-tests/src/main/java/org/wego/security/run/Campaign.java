package org.wego.security.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wego.journey.kit.BadTokens;
import org.wego.journey.kit.Keycloak;
import org.wego.journey.kit.Logs;
import org.wego.journey.kit.RunningStack;
import org.wego.security.check.Answer;
import org.wego.security.check.AnswerCheck;
import org.wego.security.check.Finding;
import org.wego.security.check.LogCheck;
import org.wego.security.check.SharedByDesign;
import org.wego.security.contract.Contract;
import org.wego.security.contract.Operation;
import org.wego.security.generate.Call;
import org.wego.security.generate.Caller;
import org.wego.security.generate.Calls;
import org.wego.security.generate.Ids;
import org.wego.security.generate.Marks;

/**
 * A run of calls against a running stack: what is there is looked at, the data of two cities is
 * marked, so many calls are made, everybody reads what it may, and the logs are read.
 */
public final class Campaign {

  private static final Clock REAL_TIME = Clock.systemUTC();

  private final RunningStack stack;
  private final long seed;
  private final int connections;
  private final Contract contract = Contract.merged();
  private final Marks marks = new Marks();
  private final Ids ids = new Ids(contract);
  private final Tally tally = new Tally();
  private final List<Caller> callers;
  private final Calls calls;
  private final Fuzzing fuzzing;
  private final Rounds rounds;
  private final Instant begun = REAL_TIME.instant();
  private long inRounds;

  /**
   * @param seed by which the calls are thrown
   * @param connections how many calls are under way at a time
   */
  public Campaign(RunningStack stack, long seed, int connections) {
    this.stack = stack;
    this.seed = seed;
    this.connections = connections;
    this.callers = Logins.all(new Keycloak(stack)::token, BadTokens.withoutWaiting(stack));
    this.calls = new Calls(contract, callers, Cities.MARKED, ids, marks, seed);
    this.fuzzing =
        new Fuzzing(
            stack.gateway(),
            connections,
            ids,
            new AnswerCheck(contract, marks, SharedByDesign.listed()),
            tally);
    this.rounds = new Rounds(contract, callers, calls, fuzzing);
  }

  /** What there is, so that it can be called. */
  public void lookAround(int times) {
    for (int i = 0; i < times; i++) {
      inRounds += rounds.lookAround();
    }
  }

  /** Has the owners of data write what nobody else is to read. */
  public void mark(int times) {
    inRounds += rounds.mark(times);
  }

  /**
   * Makes so many calls.
   *
   * @param from the number of the first
   * @return how long they took
   */
  public Duration fuzz(long from, long requests) {
    long start = System.nanoTime();
    fuzzing.run(from, requests, calls::call);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Has everybody read what it may. */
  public void readAll(int times) {
    inRounds += rounds.readAll(times);
  }

  /**
   * Reads what the programs have logged since the beginning, and sees that nobody is locked out.
   */
  public void lookBack() {
    for (String program : Logs.PROGRAMS) {
      LogCheck.of(program, stack.logs().lines(program), begun).forEach(tally::found);
    }
    Operation own = contract.operation("getOwnAccount");
    for (Caller caller : callers) {
      if (caller.good() && caller.token().isPresent()) {
        Call call = calls.right(Long.MAX_VALUE, own, caller, Optional.empty());
        Answer answer = fuzzing.answer(call);
        if (answer.status() == 401) {
          tally.found(new Finding(Finding.Kind.LOCKED_OUT, own.id(), caller.name(), call.told()));
        }
      }
    }
  }

  /** What was found so far. */
  public Tally tally() {
    return tally;
  }

  /** The page that tells of it. */
  String report(long requests, Duration took) {
    Runtime machine = Runtime.getRuntime();
    return Report.text(
        new Report.Run(
            seed,
            requests,
            connections,
            inRounds,
            took,
            "%d processors, %s, Java %s"
                .formatted(
                    machine.availableProcessors(),
                    System.getProperty("os.arch"),
                    Runtime.version().feature()),
            begun.toString()),
        contract,
        tally);
  }
}
