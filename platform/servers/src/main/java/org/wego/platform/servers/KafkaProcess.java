package org.wego.platform.servers;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Kafka as a process of its own: {@code KafkaProcess <data folder> <port> <controller port> <port
 * that clients are told>}; the last one only where something is between it and its clients.
 *
 * <p>It says on standard output when it answers, and stops in order on SIGTERM or SIGINT.
 */
public final class KafkaProcess {

  private KafkaProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length < 3 || arguments.length > 4) {
      System.err.println(
          "Usage: KafkaProcess <data folder> <port> <controller port> [<port that clients are"
              + " told>]");
      System.exit(2);
    }
    KafkaServer server;
    try {
      server =
          KafkaServer.start(
              Path.of(arguments[0]),
              port(arguments[1]),
              port(arguments[2]),
              port(arguments[arguments.length == 4 ? 3 : 1]));
    } catch (RuntimeException e) {
      e.printStackTrace();
      // Kafka's own threads would keep the process alive.
      Runtime.getRuntime().halt(1);
      return;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  stopped.countDown();
                },
                "kafka-stop"));
    System.out.println("Kafka is ready on " + server.bootstrapServers());
    stopped.await();
  }

  private static int port(String text) {
    int port = Integer.parseInt(text);
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException(text + " is not a port");
    }
    return port;
  }
}
