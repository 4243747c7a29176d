package org.wego.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Processes that have ended but stay listed, because whoever should collect them does not (process
 * 1 of many containers). Java counts them as alive.
 */
final class Zombies {

  private Zombies() {}

  static boolean contains(ProcessHandle process) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "stat");
    if (!Files.exists(status)) {
      return false; // Not Linux, or gone: isAlive() has the word.
    }
    try {
      String line = Files.readString(status);
      // pid (name) state: the name may hold blanks and brackets.
      int afterName = line.lastIndexOf(')');
      return afterName >= 0 && line.startsWith(" Z", afterName + 1);
    } catch (NoSuchFileException gone) {
      return true;
    } catch (IOException unreadable) {
      // The kernel answers "no such process" when it ends while it is read.
      return !process.isAlive();
    }
  }
}
