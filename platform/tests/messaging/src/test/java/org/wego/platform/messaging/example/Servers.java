package org.wego.platform.messaging.example;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.wego.platform.servers.KafkaServer;
import org.wego.platform.servers.KafkaTopics;
import org.wego.platform.servers.PostgresServer;
import org.wego.platform.testkit.TestIssuer;

/** One real PostgreSQL and one real Kafka for all tests of this module. */
public class Servers implements QuarkusTestResourceLifecycleManager {

  private static final Path TARGET = Path.of("target", "servers");

  private static PostgresServer postgres;
  private static KafkaServer kafka;

  @Override
  public Map<String, String> start() {
    if (postgres == null) {
      postgres =
          PostgresServer.startThrowAway(
              TARGET.resolve("pg-data"), Path.of(System.getProperty("wego.test.programs")));
      kafka = KafkaServer.start(TARGET.resolve("kafka-" + System.nanoTime()));
      KafkaTopics.create(
          kafka.bootstrapServers(), Path.of("src", "test", "resources", "topics.yaml"));
      postgres.createDatabase("messaging", "messaging", "secret");
    }
    Map<String, String> settings = new HashMap<>(new TestIssuer().start());
    settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl("messaging"));
    settings.put("quarkus.datasource.username", "messaging");
    settings.put("quarkus.datasource.password", "secret");
    settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
    return settings;
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
