package org.wego.localstack.part;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wego.localstack.StackException;
import org.wego.localstack.process.LogFile;
import org.wego.localstack.process.OwnSession;

/** A Java program to run with the Java that runs the launcher, writing to a log file. */
public final class JavaProcess {

  /** Small and quick to start rather than fast in the long run: this is a developer's machine. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          // Without the second tier Java keeps 48 MB for compiled code, which these outgrow: it
          // would throw code away and compile it again for ever.
          "-XX:ReservedCodeCacheSize=160m",
          // Up to this size of what is known of classes nothing is collected because of it, which a
          // start would be four times.
          "-XX:MetaspaceSize=128m",
          // To verify classes takes an eighth of a start; tests have run them verified. A Java that
          // knows this flag no more does without it.
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-BytecodeVerificationRemote",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "-Dsun.stdout.encoding=UTF-8",
          "-Dsun.stderr.encoding=UTF-8");

  private final List<String> command = new ArrayList<>();
  private final Map<String, String> environment = new TreeMap<>();

  public JavaProcess(String maximumHeap) {
    command.add(java().toString());
    command.add("-Xmx" + maximumHeap);
    command.addAll(FLAGS);
  }

  public JavaProcess with(String... arguments) {
    command.addAll(List.of(arguments));
    return this;
  }

  public JavaProcess property(String name, Object value) {
    return with("-D" + name + "=" + value);
  }

  /** Sets a variable; for secrets, which everyone could read on the command line. */
  public JavaProcess variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  public List<String> command() {
    return List.copyOf(command);
  }

  /** Starts it in the folder with a fresh log. */
  public Process start(Path folder, Path log) {
    new LogFile(log).beginAnew();
    return start(folder, log, command);
  }

  /** Starts a command with the environment given so far, appending to the log. */
  public Process start(Path folder, Path log, List<String> words) {
    ProcessBuilder builder =
        new ProcessBuilder(OwnSession.of(words))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            // Appending, so that the file can be emptied while it is written.
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    // What a developer set for other programs must not reach into these.
    builder
        .environment()
        .keySet()
        .removeIf(
            name ->
                name.startsWith("QUARKUS_")
                    || name.startsWith("KC_")
                    || name.startsWith("SMALLRYE_")
                    || name.equals("JAVA_TOOL_OPTIONS")
                    || name.equals("JDK_JAVA_OPTIONS"));
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new StackException("Cannot start " + words.get(0) + ": " + e.getMessage(), e);
    }
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
