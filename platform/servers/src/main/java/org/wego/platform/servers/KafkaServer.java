package org.wego.platform.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka of one node, broker and controller in this JVM, on the loopback address.
 *
 * <p>It can be stopped and started again on the same folder and ports and keeps its records, topics
 * and consumer positions. One node gives what one node can: records are in one place, and those
 * that the operating system had not written yet are lost with the machine (not with the process).
 */
public final class KafkaServer implements AutoCloseable {

  private static final String HOST = "localhost";
  private static final String NODE = "1";
  private static final Logger LOG = LoggerFactory.getLogger(KafkaServer.class);

  private final Path data;
  private final int port;
  private final int told;
  private final int controllerPort;
  private KafkaRaftServer running;

  private KafkaServer(Path data, int port, int controllerPort, int told) {
    this.data = data.toAbsolutePath().normalize();
    this.port = port;
    this.told = told;
    this.controllerPort = controllerPort;
  }

  /**
   * Starts Kafka on the records in the folder, which is made when absent.
   *
   * @param port where clients connect
   * @param controllerPort where the node talks to itself
   */
  public static KafkaServer start(Path data, int port, int controllerPort) {
    return start(data, port, controllerPort, port);
  }

  /**
   * As {@link #start(Path, int, int)}, with something between it and its clients.
   *
   * @param told the port to which clients are told to connect
   */
  public static KafkaServer start(Path data, int port, int controllerPort, int told) {
    KafkaServer server = new KafkaServer(data, port, controllerPort, told);
    server.start();
    return server;
  }

  /** As {@link #start(Path, int, int)}, on free ports. */
  public static KafkaServer start(Path data) {
    return start(data, FreePorts.next(), FreePorts.next());
  }

  /** Starts it again after {@link #stop()}, on the same folder and ports; again does nothing. */
  public synchronized void start() {
    if (running != null) {
      return;
    }
    long start = System.nanoTime();
    format();
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(properties(), false), Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw new ServerException(
          "Kafka did not start on port %d with data in %s".formatted(port, data), e);
    }
    running = server;
    LOG.info("Kafka answers on port {} after {} ms", port, (System.nanoTime() - start) / 1_000_000);
  }

  /** Stops it in order; its data stays. Again does nothing. */
  public synchronized void stop() {
    if (running == null) {
      return;
    }
    running.shutdown();
    running.awaitShutdown();
    running = null;
  }

  public synchronized boolean isRunning() {
    return running != null;
  }

  public String bootstrapServers() {
    return HOST + ":" + port;
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    stop();
  }

  private void format() {
    if (Files.exists(data.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(data);
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(Integer.parseInt(NODE))
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(data.toString())
          .addDirectory(data.toString())
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setIgnoreFormatted(true)
          .run();
    } catch (IOException e) {
      throw new ServerException("The folder " + data + " cannot be made", e);
    } catch (Exception e) { // So the method declares it.
      throw new ServerException("The folder " + data + " cannot be formatted for Kafka", e);
    }
  }

  private Properties properties() {
    String broker = "PLAINTEXT://" + bootstrapServers();
    String controller = HOST + ":" + controllerPort;
    Properties properties = new Properties();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", NODE);
    properties.put("controller.quorum.voters", NODE + "@" + controller);
    properties.put("listeners", broker + ",CONTROLLER://" + controller);
    properties.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + told);
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
    properties.put("inter.broker.listener.name", "PLAINTEXT");
    properties.put("log.dirs", data.toString());
    properties.put("auto.create.topics.enable", "false");
    // The inner topics default to three copies and fifty partitions, for a cluster.
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("offsets.topic.num.partitions", "4");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    // The first consumer of a group need not wait for others.
    properties.put("group.initial.rebalance.delay.ms", "0");
    // The default of 128 MB kills a broker with a small heap, and not always with a word.
    properties.put("log.cleaner.dedupe.buffer.size", "2097152");
    return properties;
  }
}
