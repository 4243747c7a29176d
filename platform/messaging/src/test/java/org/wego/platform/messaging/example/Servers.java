package org.wego.platform.messaging.example;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.wego.platform.servers.KafkaServer;
import org.wego.platform.servers.KafkaTopics;
import org.wego.platform.servers.PostgresServer;

/** One real PostgreSQL and one real Kafka for all tests of this module. */
public class Servers implements QuarkusTestResourceLifecycleManager {

  private static final Path TARGET = Path.of("target", "servers");

  private static PostgresServer postgres;
  private static KafkaServer kafka;

  @Override
  public Map<String, String> start() {
    if (postgres == null) {
      postgres = PostgresServer.startThrowAway(TARGET.resolve("pg-data"), TARGET.resolve("pg"));
      kafka = KafkaServer.start(TARGET.resolve("kafka-" + System.nanoTime()));
      KafkaTopics.create(
          kafka.bootstrapServers(), Path.of("src", "test", "resources", "topics.yaml"));
      postgres.createDatabase("messaging", "messaging", "secret");
    }
    return Map.of(
        "quarkus.datasource.jdbc.url", postgres.jdbcUrl("messaging"),
        "quarkus.datasource.username", "messaging",
        "quarkus.datasource.password", "secret",
        "kafka.bootstrap.servers", kafka.bootstrapServers());
  }

  @Override
  public void stop() {
    if (postgres != null) {
      kafka.close();
      postgres.close();
      kafka = null;
      postgres = null;
    }
  }

  public static PostgresServer postgres() {
    return postgres;
  }

  public static KafkaServer kafka() {
    return kafka;
  }
}
