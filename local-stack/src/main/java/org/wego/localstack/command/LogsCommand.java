package org.wego.localstack.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.wego.localstack.StackException;
import org.wego.localstack.console.Console;
import org.wego.localstack.process.LogFile;
import org.wego.localstack.setup.Setup;
import org.wego.localstack.supervisor.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows logs. */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the end of a part's log, or of all logs.",
      "The files are in <home>/logs; a start begins a new one and keeps three earlier ones."
    })
final class LogsCommand implements Callable<Integer> {

  private static final String SUPERVISOR = "supervisor";

  @Mixin private StackOptions options;

  @Parameters(
      arity = "0..*",
      paramLabel = "<part>",
      description = "Whose log; also 'supervisor', which starts and stops the others.")
  private List<String> parts = new ArrayList<>();

  @Option(
      names = {"-n", "--lines"},
      paramLabel = "<count>",
      defaultValue = "50",
      description = "How many lines of each (${DEFAULT-VALUE}).")
  private int lines;

  @Option(
      names = {"-f", "--follow"},
      description = "Go on showing what is written, until Ctrl-C.")
  private boolean follow;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Setup setup = options.setup();
    Stack stack = new Stack(setup);
    List<String> files = new ArrayList<>();
    List<String> known = new ArrayList<>(stack.names());
    known.add(SUPERVISOR);
    for (String part : parts.isEmpty() ? known : parts) {
      if (!known.contains(part)) {
        throw new StackException(
            "There is no part '%s'; the parts are %s".formatted(part, String.join(", ", known)));
      }
      files.add(
          part.equals(SUPERVISOR)
              ? setup.home().log(SUPERVISOR).toString()
              : stack.log(part).toString());
    }
    return follow ? follow(files) : show(files);
  }

  private int show(List<String> files) {
    Console console = new Console();
    for (String file : files) {
      if (files.size() > 1) {
        console.line("==> " + file + " <==");
      }
      new LogFile(Path.of(file)).tail(lines).forEach(console::line);
    }
    return 0;
  }

  private int follow(List<String> files) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines), "-F"));
    command.addAll(files);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
