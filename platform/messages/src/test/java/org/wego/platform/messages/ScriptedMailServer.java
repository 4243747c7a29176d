package org.wego.platform.messages;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An SMTP server that behaves well up to one step, and there as the test says: real ones cannot be
 * told to refuse or to break off.
 */
final class ScriptedMailServer implements AutoCloseable {

  /** An answer that breaks the connection off. */
  static final String BREAK_OFF = "";

  /** An answer that never comes. */
  static final String SILENCE = "…";

  private final ServerSocket socket;
  private final String step;
  private final String answer;
  private final AtomicInteger reached = new AtomicInteger();
  private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());

  /**
   * Listens.
   *
   * @param step the verb that gets the answer, or {@code .} for the end of a message
   */
  ScriptedMailServer(int port, String step, String answer) throws IOException {
    this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    this.step = step;
    this.answer = answer;
    Thread thread = new Thread(this::accept, "scripted-mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** How often the step was reached. */
  int reached() {
    return reached.get();
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
      say(connection, "220 scripted");
      boolean inMessage = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (inMessage && !line.equals(".")) {
          continue;
        }
        inMessage = false;
        String verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
        if (verb.equals(step)) {
          reached.incrementAndGet();
          if (answer.equals(BREAK_OFF)) {
            return;
          } else if (!answer.equals(SILENCE)) {
            say(connection, answer);
          }
        } else if (verb.equals("DATA")) {
          say(connection, "354 go on");
          inMessage = true;
        } else {
          say(connection, verb.equals("QUIT") ? "221 bye" : "250 fine");
        }
      }
    } catch (IOException e) {
      return; // The other side, or the test, is gone.
    }
  }

  private static void say(Socket connection, String line) throws IOException {
    connection.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    connection.getOutputStream().flush();
  }
}
