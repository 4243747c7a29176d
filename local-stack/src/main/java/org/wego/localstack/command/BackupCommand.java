package org.wego.localstack.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wego.localstack.backup.Backup;
import org.wego.localstack.console.Console;
import org.wego.localstack.part.Parts;
import org.wego.localstack.setup.Setup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies what the services keep. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Copies every database and every topic into a new folder while the services go on: one"
          + " consistent cut through all of them.",
      "It holds personal data, and no secrets: keep <home>/secrets.properties elsewhere. Not in it"
          + " are Keycloak's users, mails and logs.",
      "Refused while a secret vote is open. Exit code 0: the backup is whole."
    })
final class BackupCommand implements Callable<Integer> {

  @Mixin private StackOptions options;

  @Parameters(paramLabel = "<folder>", description = "A new folder, or an empty one.")
  private Path folder;

  @Override
  public Integer call() {
    Setup setup = options.setup();
    Console console = new Console();
    Libraries.hush();
    Path target = folder.toAbsolutePath().normalize();
    new Backup(
            Parts.postgres(setup),
            Parts.databases(setup),
            Parts.kafka(setup),
            Parts.topics(setup),
            Parts.webhookKeys(setup))
        .write(target, text -> console.line("  " + text));
    console.line("The backup is in " + target);
    return 0;
  }
}
