package org.wego.localstack.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a program in a session of its own, so that Ctrl-C and the end of the terminal reach only
 * the launcher, which then stops the parts in order.
 */
public final class OwnSession {

  /** The first that this machine has; both become the program, with the same process number. */
  private static final List<List<String>> WAYS =
      List.of(
          List.of("setsid"),
          List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or die $!"));

  private OwnSession() {}

  /** The command to run; the same one where the machine knows no way. */
  public static List<String> of(List<String> command) {
    return WAYS.stream()
        .filter(way -> isInstalled(way.get(0)))
        .findFirst()
        .map(
            way -> {
              List<String> words = new ArrayList<>(way);
              words.addAll(command);
              return words;
            })
        .orElse(command);
  }

  private static boolean isInstalled(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }
}
