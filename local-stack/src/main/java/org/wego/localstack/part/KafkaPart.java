package org.wego.localstack.part;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.wego.localstack.setup.Setup;
import org.wego.platform.servers.KafkaProcess;
import org.wego.platform.servers.KafkaTopics;

/** Kafka with every topic of the suite's list. */
final class KafkaPart implements Part {

  static final String NAME = "kafka";
  static final String CONTROLLER = "kafka-controller";
  static final String TOPICS = "contracts/events/topics.yaml";
  private static final int CONNECT_MILLIS = 1_000;

  private final Setup setup;

  KafkaPart(Setup setup) {
    this.setup = setup;
  }

  static String bootstrapServers(Setup setup) {
    return "localhost:" + setup.ports().of(NAME);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of(NAME, setup.ports().of(NAME), CONTROLLER, setup.ports().of(CONTROLLER));
  }

  @Override
  public Set<String> needs() {
    return Set.of();
  }

  @Override
  public int stopOrder() {
    return 3;
  }

  @Override
  public String address() {
    return bootstrapServers(setup);
  }

  @Override
  public Path log() {
    return setup.home().log(NAME);
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(60);
  }

  @Override
  public ProcessHandle launch() {
    return new JavaProcess("256m")
        .property("java.util.logging.manager", "org.jboss.logmanager.LogManager")
        .with("-cp", System.getProperty("java.class.path"), KafkaProcess.class.getName())
        .with(setup.home().data(NAME).toString())
        .with(Integer.toString(setup.ports().of(NAME)))
        .with(Integer.toString(setup.ports().of(CONTROLLER)))
        .with(Integer.toString(setup.ports().through(NAME)))
        .start(setup.home().folder(), log())
        .toHandle();
  }

  @Override
  public boolean ready() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", setup.ports().of(NAME)), CONNECT_MILLIS);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Waits for the broker itself: the port is open a moment before it takes part. */
  @Override
  public void settle() {
    KafkaTopics.create(bootstrapServers(setup), setup.checkout().resolve(TOPICS));
  }
}
