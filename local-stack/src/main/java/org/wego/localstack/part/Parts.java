package org.wego.localstack.part;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wego.localstack.setup.Replicas;
import org.wego.localstack.setup.Setup;
import org.wego.platform.servers.PostgresServer;

/** What the stack is made of. A new service is one line in {@link #SERVICES}. */
public final class Parts {

  private static final List<Service> SERVICES =
      List.of(
          new Service("membership", "membership-service", 8081, true, "256m"),
          new Service("fees", "fees-service", 8082, true, "512m"),
          new Service("awards", "awards-service", 8083, true, "256m"),
          new Service("events", "events-service", 8084, true, "256m"),
          new Service("webhooks", "webhooks-service", 8085, true, "256m"),
          new Service("gateway", "gateway", 8080, false, "256m"));

  private static final int POSTGRES_PORT = 15_432;
  private static final int KAFKA_PORT = 19_092;
  private static final int KAFKA_CONTROLLER_PORT = 19_093;
  private static final int SMTP_PORT = 13_025;
  private static final int KEYCLOAK_PORT = 18_080;
  private static final int KEYCLOAK_MANAGEMENT_PORT = 19_000;

  private Parts() {}

  /** Every purpose that has a port, with the one it has unless configured. */
  public static Map<String, Integer> defaultPorts() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put(PostgresPart.NAME, POSTGRES_PORT);
    ports.put(KafkaPart.NAME, KAFKA_PORT);
    ports.put(KafkaPart.CONTROLLER, KAFKA_CONTROLLER_PORT);
    ports.put(MailPart.PORT, SMTP_PORT);
    ports.put(KeycloakPart.NAME, KEYCLOAK_PORT);
    ports.put(KeycloakPart.MANAGEMENT, KEYCLOAK_MANAGEMENT_PORT);
    for (int number = 1; number <= Replicas.MOST; number++) {
      for (Service service : SERVICES) {
        ports.put(service.part(number), service.port(number));
      }
    }
    return ports;
  }

  /**
   * The parts in the order in which they are shown; services whose module is not there are not. Of
   * a service there are as many replicas as are configured, and those that were not stopped yet.
   */
  public static List<Part> of(Setup setup) {
    List<Service> present = present(setup);
    List<Part> parts = new ArrayList<>();
    parts.add(
        new PostgresPart(
            setup, present.stream().filter(Service::keepsData).map(Service::name).toList()));
    parts.add(new KafkaPart(setup));
    parts.add(new MailPart(setup));
    parts.add(new KeycloakPart(setup));
    List<String> surplus = surplus(setup);
    for (Service service : present) {
      for (int number = 1; number <= Replicas.MOST; number++) {
        if (number <= setup.replicas().of(service.name())
            || surplus.contains(service.part(number))) {
          parts.add(new ServicePart(setup, service, number));
        }
      }
    }
    return parts;
  }

  /** The services, each of which may have several replicas. */
  public static List<String> services() {
    return SERVICES.stream().map(Service::name).toList();
  }

  /** The services that are behind the gateway, which shares the requests among their replicas. */
  public static List<String> balancedServices() {
    return SERVICES.stream().filter(Service::keepsData).map(Service::name).toList();
  }

  /** The parts of a service, as many as are configured. */
  public static List<String> replicas(Setup setup, String service) {
    return Replicas.parts(service).limit(setup.replicas().of(service)).toList();
  }

  /** The parts that were started when more replicas were configured. */
  public static List<String> surplus(Setup setup) {
    return services().stream()
        .flatMap(service -> Replicas.parts(service).skip(setup.replicas().of(service)))
        .filter(part -> setup.records().find(part).isPresent())
        .toList();
  }

  /** Tells the gateways which replicas there are; those that run take it in within a second. */
  public static void publishRoutes(Setup setup) {
    new RoutesFile(setup).write(balancedServices());
  }

  /** The address of the realm that issues the tokens. */
  public static String realm(Setup setup) {
    return KeycloakPart.realm(setup);
  }

  /** The address under which all services are reached. */
  public static String gateway(Setup setup) {
    return address(setup, "gateway");
  }

  static String address(Setup setup, String part) {
    return "http://localhost:" + setup.ports().of(part);
  }

  /** The services that the stack has, each with the addresses of its replicas. */
  public static Map<String, List<URI>> services(Setup setup) {
    Map<String, List<URI>> addresses = new LinkedHashMap<>();
    present(setup)
        .forEach(
            service ->
                addresses.put(
                    service.name(),
                    replicas(setup, service.name()).stream()
                        .map(part -> URI.create(address(setup, part)))
                        .toList()));
    return addresses;
  }

  /** The databases, one of each service that keeps data. */
  public static List<Database> databases(Setup setup) {
    return present(setup).stream()
        .filter(Service::keepsData)
        .map(
            service ->
                new Database(
                    service.name(),
                    service.module(),
                    "/wego/" + service.name(),
                    PostgresPart.password(setup, service.name()),
                    module(setup, service).resolve("target/quarkus-app/app")))
        .toList();
  }

  /** The database server, whether it runs or not. */
  public static PostgresServer postgres(Setup setup) {
    return new PostgresPart(setup, List.of()).server();
  }

  /** Where Kafka's clients connect. */
  public static String kafka(Setup setup) {
    return KafkaPart.bootstrapServers(setup);
  }

  /** The list of all topics. */
  public static Path topics(Setup setup) {
    return setup.checkout().resolve(KafkaPart.TOPICS);
  }

  /** Where a service itself listens, behind the gateway. */
  public static String service(Setup setup, String name) {
    return "http://localhost:" + setup.ports().of(name);
  }

  /** What seals the secrets of webhooks: without it a backup of them is of no use. */
  public static String webhookKeys(Setup setup) {
    return setup.secrets().of(ServicePart.WEBHOOK_KEYS);
  }

  private static List<Service> present(Setup setup) {
    return SERVICES.stream()
        .filter(service -> Files.exists(module(setup, service).resolve("pom.xml")))
        .toList();
  }

  private static Path module(Setup setup, Service service) {
    return setup.checkout().resolve(service.module());
  }
}
