package org.wego.localstack.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.wego.localstack.clock.SharedClock;
import org.wego.localstack.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows and moves the time of all services. */
@Command(
    name = "clock",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the time that all services share, or moves it. It takes effect at once.",
      "  ./wego clock               the present shared time",
      "  ./wego clock +30d          30 days on; also w, h, m, s, and -2h for back",
      "  ./wego clock 2026-12-31    that day in Seoul, at the same time of day",
      "  ./wego clock real          real time again"
    })
final class ClockCommand implements Callable<Integer> {

  @Mixin private StackOptions options;

  @Parameters(arity = "0..1", paramLabel = "<time>", description = "Where to move the time.")
  private String time;

  @Override
  public Integer call() {
    SharedClock clock = new SharedClock(options.home().clock(), Clock.systemUTC());
    if (time != null) {
      clock.set(time);
    }
    new Console().line(clock.describe());
    return 0;
  }
}
