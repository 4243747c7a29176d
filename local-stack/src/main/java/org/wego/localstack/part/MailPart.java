package org.wego.localstack.part;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.wego.localstack.mail.MailCatcher;
import org.wego.localstack.setup.Setup;

/** The mail server, which catches what the services send. */
final class MailPart implements Part {

  static final String NAME = "mail";
  static final String PORT = "smtp";
  static final String HOST = "127.0.0.1";
  private static final int CONNECT_MILLIS = 1_000;

  private final Setup setup;

  MailPart(Setup setup) {
    this.setup = setup;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of(PORT, port());
  }

  @Override
  public Set<String> needs() {
    return Set.of();
  }

  /** After the services, so that what they are sending is still taken. */
  @Override
  public int stopOrder() {
    return 2;
  }

  @Override
  public String address() {
    return "smtp://" + HOST + ":" + port();
  }

  @Override
  public Path log() {
    return setup.home().log(NAME);
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(30);
  }

  @Override
  public ProcessHandle launch() {
    return new JavaProcess("64m")
        .property("java.util.logging.manager", "org.jboss.logmanager.LogManager")
        .with("-cp", System.getProperty("java.class.path"), MailCatcher.class.getName())
        .with(setup.home().mail().toString())
        .with(Integer.toString(port()))
        .start(setup.home().folder(), log())
        .toHandle();
  }

  @Override
  public boolean ready() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(HOST, port()), CONNECT_MILLIS);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private int port() {
    return setup.ports().of(PORT);
  }
}
