package org.wego.localstack.doctor.look;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wego.localstack.doctor.Installation;

/**
 * All that was seen of an installation, everything at about the same time. Every look has an end,
 * and what did not answer says why.
 *
 * @param instances of the services, each service's together
 * @param broker Kafka
 * @param provider who issues the tokens; empty where it is not looked at
 * @param certificates of every address with TLS
 * @param rooms for data on this machine
 */
public record Observation(
    List<Instance> instances,
    Broker broker,
    Optional<Provider> provider,
    List<ShownCertificate> certificates,
    List<Room> rooms) {

  private static final int LOOKS_AT_ONCE = 8;

  /** Looks at all of it. */
  public static Observation of(Installation installation, Clock clock) {
    Web web = new Web(clock);
    ExecutorService lookers =
        Executors.newFixedThreadPool(
            LOOKS_AT_ONCE,
            work -> {
              Thread thread = new Thread(work, "doctor");
              thread.setDaemon(true);
              return thread;
            });
    try {
      var broker =
          CompletableFuture.supplyAsync(
              () ->
                  installation.kafka().isEmpty() ? Broker.NONE : Broker.look(installation.kafka()),
              lookers);
      var provider =
          installation
              .realm()
              .map(
                  realm -> CompletableFuture.supplyAsync(() -> Provider.look(web, realm), lookers));
      List<CompletableFuture<Instance>> instances = new ArrayList<>();
      installation
          .services()
          .forEach(
              (service, addresses) ->
                  addresses.forEach(
                      address ->
                          instances.add(
                              CompletableFuture.supplyAsync(
                                  () -> Instance.look(web, service, address), lookers))));
      var certificates =
          withTls(installation)
              .map(
                  address ->
                      CompletableFuture.supplyAsync(
                          () -> ShownCertificate.look(address, clock), lookers))
              .toList();
      return new Observation(
          instances.stream().map(CompletableFuture::join).toList(),
          broker.join(),
          provider.map(CompletableFuture::join),
          certificates.stream().map(CompletableFuture::join).toList(),
          installation.disk().folders().stream().map(Room::look).toList());
    } catch (CompletionException e) {
      throw new IllegalStateException("A look at the installation failed", e.getCause());
    } finally {
      lookers.shutdownNow();
    }
  }

  private static Stream<URI> withTls(Installation installation) {
    return Stream.of(
            installation.services().values().stream().flatMap(List::stream),
            installation.realm().stream(),
            installation.certificates().stream())
        .flatMap(addresses -> addresses)
        .filter(address -> "https".equals(address.getScheme()))
        .distinct();
  }

  /** Those that answer. */
  public List<Instance> answering() {
    return instances.stream().filter(Instance::answers).toList();
  }

  /** The answering instances by service. */
  public Map<String, List<Instance>> byService() {
    return answering().stream()
        .collect(Collectors.groupingBy(Instance::service, LinkedHashMap::new, Collectors.toList()));
  }
}
