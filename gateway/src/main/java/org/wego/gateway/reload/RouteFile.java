package org.wego.gateway.reload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.wego.gateway.GatewayConfig;
import org.wego.gateway.routing.Bounds;
import org.wego.gateway.routing.InvalidRouteTable;
import org.wego.gateway.routing.RouteTable;
import org.wego.gateway.routing.TableDraft;

/** Reads a route table as an operator writes it. Nothing in it is passed over in silence. */
final class RouteFile {

  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private static final Set<String> PARTS = Set.of("upstreams", "routes");
  private static final Set<String> SETTINGS =
      Set.of("upstream", "connect", "response", "idle", "body");

  private final Map<String, List<String>> configured;
  private final Bounds general;

  RouteFile(GatewayConfig config) {
    this.configured = config.upstreams();
    this.general =
        new Bounds(
            config.timeouts().connect(),
            config.timeouts().response(),
            config.timeouts().idle(),
            config.limits().body().asLongValue());
  }

  /**
   * The table that the text is.
   *
   * @throws InvalidRouteTable naming everything that is wrong with it
   */
  RouteTable read(byte[] text) {
    JsonNode root = parse(text);
    TableDraft draft = new TableDraft();
    if (!root.isObject()) {
      return draft.fault("the table is not made of upstreams and routes").finish();
    }
    for (String part : names(root)) {
      if (!PARTS.contains(part)) {
        draft.fault("there is no part %s, only upstreams and routes".formatted(part));
      }
    }
    readUpstreams(mapping(root, "upstreams", draft), draft);
    JsonNode routes = mapping(root, "routes", draft);
    for (String prefix : names(routes)) {
      readRoute(prefix, routes.get(prefix), draft);
    }
    return draft.finish();
  }

  private static JsonNode parse(byte[] text) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      String at =
          e.getLocation() == null ? "" : " in line %d".formatted(e.getLocation().getLineNr());
      throw new InvalidRouteTable(
          List.of("it cannot be read%s: %s".formatted(at, e.getOriginalMessage())));
    } catch (IOException e) {
      throw new InvalidRouteTable(List.of("it cannot be read: " + e.getMessage()));
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode mapping(JsonNode root, String part, TableDraft draft) {
    JsonNode found = root.path(part);
    if (!found.isObject() && !found.isMissingNode() && !found.isNull()) {
      draft.fault("%s: not a mapping".formatted(part));
    }
    return found;
  }

  /** Addresses are of the surroundings: those configured there come before the table's. */
  private void readUpstreams(JsonNode upstreams, TableDraft draft) {
    Map<String, List<String>> found = new TreeMap<>();
    for (String name : names(upstreams)) {
      JsonNode addresses = upstreams.get(name);
      List<String> texts = new ArrayList<>();
      if (addresses.isArray()) {
        addresses.forEach(address -> texts.add(address.asText()));
      } else {
        draft.fault("upstream %s: not a list of addresses".formatted(name));
      }
      found.put(name, texts);
    }
    found.putAll(configured);
    found.forEach(draft::upstream);
  }

  private void readRoute(String prefix, JsonNode route, TableDraft draft) {
    JsonNode upstream = route.isObject() ? route.path("upstream") : route;
    if (!upstream.isTextual()) {
      draft.fault("route %s: it names no upstream".formatted(prefix));
      return;
    }
    for (String setting : names(route)) {
      if (!SETTINGS.contains(setting)) {
        draft.fault("route %s: there is no setting %s".formatted(prefix, setting));
      }
    }
    Setting setting = new Setting(prefix, route, draft);
    Bounds bounds =
        new Bounds(
            setting.duration("connect", general.connect()),
            setting.duration("response", general.response()),
            setting.duration("idle", general.idle()),
            setting.bytes("body", general.body()));
    if (bounds.idle().compareTo(general.idle()) > 0) {
      draft.fault(
          "route %s: idle is over %s, at which every connection ends"
              .formatted(prefix, general.idle()));
    }
    draft.route(prefix, upstream.textValue(), bounds);
  }

  /** Reads a route's settings in the ways in which the gateway's own are written. */
  private record Setting(String prefix, JsonNode route, TableDraft draft) {

    Duration duration(String name, Duration otherwise) {
      return read(name, DurationConverter::parseDuration, "a time such as 30s", otherwise);
    }

    long bytes(String name, long otherwise) {
      MemorySizeConverter sizes = new MemorySizeConverter();
      return read(
          name,
          text -> Optional.ofNullable(sizes.convert(text)).map(MemorySize::asLongValue).get(),
          "a size such as 10M",
          otherwise);
    }

    private <T extends Comparable<T>> T read(
        String name, Function<String, T> reading, String expected, T otherwise) {
      JsonNode written = route.path(name);
      if (written.isMissingNode()) {
        return otherwise;
      }
      try {
        T value = reading.apply(written.asText());
        if (isPositive(value)) {
          return value;
        }
      } catch (RuntimeException e) {
        // Told below, together with what reads but means nothing.
      }
      draft.fault("route %s: %s is not %s".formatted(prefix, name, expected));
      return otherwise;
    }

    private static boolean isPositive(Object value) {
      return value instanceof Duration time
          ? time.toMillis() > 0
          : value instanceof Long size && size > 0;
    }
  }
}
