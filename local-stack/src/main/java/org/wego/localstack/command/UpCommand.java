package org.wego.localstack.command;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.wego.localstack.StackException;
import org.wego.localstack.console.Console;
import org.wego.localstack.rollout.Rollout;
import org.wego.localstack.setup.Setup;
import org.wego.localstack.supervisor.Supervisor;
import org.wego.localstack.supervisor.SupervisorClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings everything up. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Starts what does not run, waits until all is ready, and leaves it running in the background.",
      "A service that was built anew since it started is restarted. Exit code 0: all is ready."
    })
final class UpCommand implements Callable<Integer> {

  @Mixin private StackOptions options;

  @Option(names = "--foreground", description = "Stay, and stop everything on Ctrl-C.")
  private boolean foreground;

  @Mixin private PortOptions ports;
  @Mixin private ReplicaOptions replicas;

  @Override
  public Integer call() {
    ports.choose(options.home());
    Setup setup = options.setup();
    replicas.choose(setup);
    Console console = new Console();
    console.line("Starting the stack in " + setup.home().folder());
    return foreground ? stay(setup, console) : bringUp(setup, console) ? 0 : 1;
  }

  /** Starts everything and says what happens; says whether all is ready. */
  static boolean bringUp(Setup setup, Console console) {
    long start = System.nanoTime();
    Thread interrupted =
        new Thread(
            () ->
                System.err.println(
                    "wego: interrupted; what was started goes on (./wego status, ./wego down)"));
    Runtime.getRuntime().addShutdownHook(interrupted);
    boolean ready =
        new Rollout(setup, new SupervisorClient(setup, Wego.launcher()), console).bringUp();
    Runtime.getRuntime().removeShutdownHook(interrupted);
    console.line(outcome(console, ready, start));
    return ready;
  }

  private static int stay(Setup setup, Console console) {
    if (new SupervisorClient(setup, Wego.launcher()).isSupervised()) {
      throw new StackException(
          "The stack runs in the background already; './wego down' stops it first");
    }
    long start = System.nanoTime();
    AtomicBoolean ready = new AtomicBoolean();
    try (Supervisor supervisor = Supervisor.begin(setup, console, Wego.launcher().build())) {
      ready.set(supervisor.startAll(console));
      console.line(outcome(console, ready.get(), start));
      if (ready.get()) {
        console.line("Ctrl-C stops everything.");
        supervisor.awaitEnd();
      }
    }
    return ready.get() ? 0 : 1;
  }

  private static String outcome(Console console, boolean ready, long start) {
    String time = Console.seconds(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    return ready
        ? console.in(Console.Colour.GOOD, "All is ready") + " after " + time + "."
        : console.in(Console.Colour.BAD, "Not all is ready") + " after " + time + ".";
  }
}
