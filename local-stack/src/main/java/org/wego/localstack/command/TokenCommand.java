package org.wego.localstack.command;

import java.util.concurrent.Callable;
import org.wego.localstack.console.Console;
import org.wego.localstack.part.Parts;
import org.wego.localstack.token.Logins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a token. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a bearer token of a user, good for one hour, and nothing else.",
      "Users: secretariat and secretariat-2, committee-seoul and the other 13 of the Executive"
          + " Committee, member-seoul, member-frankfurt, office-asia, office-europe, applicant,"
          + " judge-1 to judge-5, partner-ceds."
    })
final class TokenCommand implements Callable<Integer> {

  @Mixin private StackOptions options;

  @Parameters(paramLabel = "<user>", description = "Whose token.")
  private String user;

  @Override
  public Integer call() {
    new Console().line(new Logins(Parts.realm(options.setup())).token(user));
    return 0;
  }
}
