package org.wego.localstack.command;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.wego.localstack.backup.Restore;
import org.wego.localstack.console.Console;
import org.wego.localstack.setup.Setup;
import org.wego.localstack.supervisor.SupervisorClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a backup back. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Makes of a stack what it was at the backup: databases, topics, and services that have met"
          + " again, in a new epoch of their streams. Leaves the stack running.",
      "What was told after the backup, where Kafka still knows it, is left in <home>/restores.",
      "Messages that waited become uncertain and are not sent by themselves. Exit code 0: all of it"
          + " is there, and every consumer knows it."
    })
final class RestoreCommand implements Callable<Integer> {

  @Mixin private StackOptions options;

  @Parameters(paramLabel = "<folder>", description = "The folder of the backup.")
  private Path folder;

  @Option(
      names = "--only",
      paramLabel = "<service>",
      description = "This service alone, which was lost while the others went on; repeatable.")
  private Set<String> only = new LinkedHashSet<>();

  @Option(
      names = "--replace",
      description = "Drop the databases that are restored, whatever is in them.")
  private boolean replace;

  @Override
  public Integer call() {
    Setup setup = options.setup();
    Console console = new Console();
    Libraries.hush();
    new Restore(setup, new SupervisorClient(setup, Wego.launcher()), console)
        .from(folder.toAbsolutePath().normalize(), only, replace);
    console.line("Restored.");
    return 0;
  }
}
