package org.wego.platform.messages;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * An SMTP server that behaves well up to one step, and there as the test says: real ones cannot be
 * told to refuse or to break off.
 */
final class ScriptedMailServer implements AutoCloseable {

  /** An answer that breaks the connection off. */
  static final String BREAK_OFF = "";

  /** An answer that never comes. */
  static final String SILENCE = "…";

  /** The step before all others, in which the client says nothing. */
  static final String GREETING = "GREETING";

  /** How an answer starts that comes only after so many milliseconds. */
  private static final String LATE = "late ";

  private final ServerSocket socket;
  private final String step;
  private final String answer;
  private final List<String> reached = Collections.synchronizedList(new ArrayList<>());
  private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());

  /**
   * Listens.
   *
   * @param step the verb that gets the answer, {@link #GREETING}, or {@code .} for the end of a
   *     message
   * @param answer what it gets, or one of the constants
   */
  ScriptedMailServer(int port, String step, String answer) throws IOException {
    this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    this.step = step;
    this.answer = answer;
    Thread thread = new Thread(this::accept, "scripted-mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** How often its step was reached. */
  int reached() {
    return reached(step);
  }

  /** How often any step was reached. */
  int reached(String any) {
    return Collections.frequency(List.copyOf(reached), any);
  }

  /** The answer, later than the client waits. */
  static String late(Duration wait, String answer) {
    return LATE + wait.toMillis() + " " + answer;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : open) {
      connection.close();
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        open.add(connection);
        Thread thread = new Thread(() -> talk(connection), "scripted-mail-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return; // Closed: the test is over.
      }
    }
  }

  private void talk(Socket connection) {
    try (connection;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII))) {
      if (!answer(connection, GREETING, "220 scripted")) {
        return;
      }
      boolean inMessage = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (inMessage && !line.equals(".")) {
          continue;
        }
        String verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
        inMessage = verb.equals("DATA") && !verb.equals(step);
        if (!answer(connection, verb, good(verb))) {
          return;
        }
      }
    } catch (IOException e) {
      return; // The other side, or the test, is gone.
    }
  }

  private static String good(String verb) {
    return switch (verb) {
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 fine";
    };
  }

  /** Answers well, or as the test says; false when the connection is to end. */
  private boolean answer(Socket connection, String verb, String good) throws IOException {
    reached.add(verb);
    if (!verb.equals(step)) {
      say(connection, good);
    } else if (answer.equals(BREAK_OFF)) {
      return false;
    } else if (answer.startsWith(LATE)) {
      String[] words = answer.split(" ", 3);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Long.parseLong(words[1])));
      say(connection, words[2]);
    } else if (!answer.equals(SILENCE)) {
      say(connection, answer);
    }
    return true;
  }

  private static void say(Socket connection, String line) throws IOException {
    connection.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    connection.getOutputStream().flush();
  }
}
