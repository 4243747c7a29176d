package org.wego.localstack.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.wego.localstack.StackException;
import org.wego.localstack.console.Console;
import org.wego.localstack.mail.CaughtMail;
import org.wego.localstack.mail.CaughtMails;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the services sent. */
@Command(
    name = "mail",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the mails that the services sent: none leaves this machine.",
      "  ./wego mail       the newest, each with its number",
      "  ./wego mail 12    one of them",
      "The files are in <home>/mail, for any mail program."
    })
final class MailCommand implements Callable<Integer> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  @Mixin private StackOptions options;

  @Parameters(arity = "0..1", paramLabel = "<number>", description = "Which one.")
  private Integer number;

  @Option(
      names = {"-n", "--count"},
      paramLabel = "<count>",
      defaultValue = "20",
      description = "How many of them (${DEFAULT-VALUE}).")
  private int count;

  @Override
  public Integer call() {
    CaughtMails mails = new CaughtMails(options.home().mail());
    Console console = new Console();
    if (number != null) {
      CaughtMail mail =
          mails.find(number).orElseThrow(() -> new StackException("There is no mail " + number));
      console.line("To: " + mail.to());
      console.line("Subject: " + mail.subject());
      console.line("");
      console.line(mail.text());
      return 0;
    }
    List<CaughtMail> newest = mails.newest(count);
    if (newest.isEmpty()) {
      console.line("No mail was sent yet.");
    }
    newest.forEach(
        mail ->
            console.line(
                "%5d  %s  %-40s  %s"
                    .formatted(
                        mail.number(), TIME.format(mail.caughtAt()), mail.to(), mail.subject())));
    return 0;
  }
}
