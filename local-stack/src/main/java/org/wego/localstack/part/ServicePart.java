package org.wego.localstack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wego.localstack.StackException;
import org.wego.localstack.setup.Setup;

/** One replica of one of the suite's own services, from its Maven module. */
final class ServicePart implements Part {

  /** The name of the secret that seals the secrets of webhooks. */
  static final String WEBHOOK_KEYS = "webhooks.secret-keys";

  /** The runner of Quarkus keeps what it learnt of a jar beside it, to start faster again. */
  private static final String JAR_INDEX = "-jar.idx";

  private final Setup setup;
  private final Service service;
  private final int number;

  ServicePart(Setup setup, Service service, int number) {
    this.setup = setup;
    this.service = service;
    this.number = number;
  }

  @Override
  public String name() {
    return service.part(number);
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of(name(), port());
  }

  @Override
  public Set<String> needs() {
    // Tokens are checked when they come, so no service waits for Keycloak to start.
    return service.keepsData() ? Set.of(PostgresPart.NAME, KafkaPart.NAME) : Set.of();
  }

  @Override
  public int stopOrder() {
    return 1;
  }

  @Override
  public String address() {
    return Parts.address(setup, name());
  }

  @Override
  public Path log() {
    return setup.home().log(name());
  }

  /** Some 10 s by itself; a replica that starts on a busy machine with slow cores needs 90. */
  @Override
  public Duration patience() {
    return Duration.ofMinutes(3);
  }

  @Override
  public Optional<String> missing() {
    return Files.exists(jar())
        ? Optional.empty()
        : Optional.of(jar() + ", which ./mvnw package makes");
  }

  /** When the newest of its files was made, but for those that it makes itself as it starts. */
  @Override
  public long build() {
    try (Stream<Path> files = Files.walk(jar().getParent())) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(JAR_INDEX))
          .mapToLong(file -> file.toFile().lastModified())
          .max()
          .orElse(0);
    } catch (IOException e) {
      throw new StackException("Cannot look at " + jar().getParent() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void prepare(Consumer<String> note) {
    if (!service.keepsData()) {
      Parts.publishRoutes(setup);
    }
  }

  @Override
  public ProcessHandle launch() {
    JavaProcess java =
        new JavaProcess(service.heap())
            .property("quarkus.profile", "local")
            .property("quarkus.http.host", "127.0.0.1")
            .property("quarkus.http.port", port())
            .property("wego.clock.offset-file", setup.home().clock())
            // A little more than the gateway takes to notice that it ends.
            .property("quarkus.shutdown.delay", "1500ms")
            .property("quarkus.shutdown.timeout", "10s");
    if (service.keepsData()) {
      java.property("quarkus.oidc.auth-server-url", KeycloakPart.realm(setup))
          .property("quarkus.datasource.jdbc.url", PostgresPart.jdbcUrl(setup, service.name()))
          .property("quarkus.datasource.username", service.name())
          .variable("QUARKUS_DATASOURCE_PASSWORD", PostgresPart.password(setup, service.name()))
          .property("wego.public-address", Parts.gateway(setup))
          .property("kafka.bootstrap.servers", "localhost:" + setup.ports().through(KafkaPart.NAME))
          // So that what was just parked is seen soon.
          .property("wego.inbox.measure-interval", "5s")
          // No service waits for the mail server: its messages do.
          .variable("WEGO_SMTP_HOST", MailPart.HOST)
          .variable("WEGO_SMTP_PORT", Integer.toString(setup.ports().of(MailPart.PORT)))
          // An event that was not finished comes again, and the inbox applies it once: there is
          // nothing to wait for at the end, which would take ten seconds.
          .property("mp.messaging.connector.smallrye-kafka.graceful-shutdown", false);
      if (Files.exists(setup.home().quiet())) {
        // What a restored service finds waiting may have been told before the data was lost.
        java.property("wego.messages.sending-enabled", false)
            .property("wego.webhooks.delivery.enabled", false);
      }
      if (service.name().equals("webhooks")) {
        // What seals the secrets that it signs with is nobody else's business.
        java.variable("WEGO_WEBHOOKS_SECRET_KEYS", setup.secrets().of(WEBHOOK_KEYS));
      }
    } else {
      java.property("wego.gateway.tokens.issuer", KeycloakPart.realm(setup))
          .property("wego.gateway.public-address", Parts.gateway(setup))
          .property("wego.gateway.route-file", setup.home().routes())
          .property("wego.gateway.route-file-every", "200ms")
          .property("wego.gateway.checks.interval", "500ms")
          // Demonstrations, journeys and measurements are one caller and ask much more than a
          // person.
          .property("wego.gateway.rate-limits.policies.client.requests", "500")
          .property("wego.gateway.rate-limits.policies.anonymous.requests", "500");
    }
    return java.with("-jar", jar().toString()).start(setup.home().folder(), log()).toHandle();
  }

  @Override
  public boolean ready() {
    return HttpProbe.answers(address() + "/q/health/ready");
  }

  private Path jar() {
    return setup.checkout().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
  }

  private int port() {
    return setup.ports().of(name());
  }
}
