package org.wego.webhooks.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wego.webhooks.Owner;

/**
 * What may be subscribed to: what the configuration offers of the contract of events. A name that
 * the contract does not know ends the start, as do snapshots, of which a republication tells
 * thousands, and accounts, whose events tell of persons' logins.
 */
@Startup
@ApplicationScoped
public class EventTypes {

  private static final String CONTRACT = "asyncapi.yaml";
  private static final String SNAPSHOT = "-snapshot.v1";
  private static final String PERSONAL = "org.wego.membership.account-";

  @Inject TypesConfig config;

  private Map<String, OfferedType> offered;

  @PostConstruct
  void read() {
    Map<String, OfferedType> known = known();
    Set<String> names = new TreeSet<>(config.partners());
    names.addAll(config.secretariat());
    Set<String> wrong = new TreeSet<>(names);
    wrong.addAll(config.partnersWhen().keySet());
    wrong.removeIf(
        name ->
            known.containsKey(name)
                && names.contains(name)
                && !name.endsWith(SNAPSHOT)
                && !name.startsWith(PERSONAL));
    config.partners().stream().filter(config.secretariat()::contains).forEach(wrong::add);
    config.partnersWhen().entrySet().stream()
        .filter(when -> !when.getValue().matches("/[^=]+=.+"))
        .forEach(when -> wrong.add(when.getKey()));
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(
          "wego.webhooks.types offers what cannot be offered, or twice: " + wrong);
    }
    offered = new HashMap<>();
    names.forEach(name -> offered.put(name, known.get(name)));
  }

  /** All that is offered to one of this kind, by name. */
  public List<OfferedType> offeredTo(Owner owner) {
    return offered.values().stream()
        .filter(type -> type.isFor(owner))
        .sorted(Comparator.comparing(OfferedType::name))
        .toList();
  }

  /** The type, where it is offered. */
  public Optional<OfferedType> find(String name) {
    return Optional.ofNullable(offered.get(name));
  }

  /** Every topic that tells something that is offered. */
  public Set<String> topics() {
    Set<String> topics = new TreeSet<>();
    offered.values().forEach(type -> topics.add(type.topic()));
    return topics;
  }

  /** What partners are told of an event; empty when nothing is. */
  public Optional<JsonNode> forPartners(OfferedType type, JsonNode payload) {
    if (!type.partners() || !isMet(type.partnersWhen(), payload)) {
      return Optional.empty();
    }
    if (!(payload instanceof ObjectNode fields)) {
      return Optional.of(payload);
    }
    ObjectNode told = fields.deepCopy();
    told.remove(config.withheldFromPartners());
    return Optional.of(told);
  }

  private static boolean isMet(String condition, JsonNode payload) {
    if (condition == null) {
      return true;
    }
    String[] parts = condition.split("=", 2);
    return payload.at(parts[0]).asText().equals(parts[1]);
  }

  private Map<String, OfferedType> known() {
    JsonNode contract = contract();
    Map<String, OfferedType> known = new HashMap<>();
    for (JsonNode channel : contract.path("channels")) {
      List<JsonNode> messages = new ArrayList<>();
      channel.path("messages").forEach(messages::add);
      for (JsonNode reference : messages) {
        JsonNode message = contract.at(reference.path("$ref").asText().substring(1));
        String name = message.path("name").asText();
        known.put(
            name,
            new OfferedType(
                name,
                channel.path("address").asText(),
                message.path("title").asText(),
                message.path("summary").asText().strip(),
                config.partners().contains(name),
                config.partnersWhen().get(name)));
      }
    }
    return known;
  }

  private static JsonNode contract() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream content = loader.getResourceAsStream(CONTRACT)) {
      if (content == null) {
        throw new IllegalStateException(CONTRACT + " is not on the class path");
      }
      return new ObjectMapper(new YAMLFactory()).readTree(content);
    } catch (IOException e) {
      throw new UncheckedIOException(CONTRACT + " cannot be read", e);
    }
  }

  /** Those of the names that are not offered to one of this kind. */
  public Set<String> notOffered(Owner owner, List<String> names) {
    Set<String> unknown = new HashSet<>(names);
    unknown.removeIf(name -> find(name).filter(type -> type.isFor(owner)).isPresent());
    return unknown;
  }
}
