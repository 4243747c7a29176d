package org.wego.security.generate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.wego.security.contract.Contract;
import org.wego.security.contract.Operation;

/**
 * What the answers have shown of what is there: the addresses of real things, whoever they belong
 * to, ids by the names under which they appear, and versions. Calls are made of them, so that they
 * get behind the look whether there is something at all.
 */
public final class Ids {

  private static final int KEPT = 300;
  private static final int VERSIONS = 5_000;
  private static final int LOOKED_AT = 5_000;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~-]{1,80}");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Set<String> CODES =
      Set.of("code", "badgeCode", "receipt", "number", "abbreviation", "benefit", "lotSeed");

  /** The name of the last parameter of each shape that ends with one. */
  private final Map<String, String> parameterOf = new TreeMap<>();

  private final Map<String, Kept<List<String>>> addresses = new ConcurrentHashMap<>();
  private final Map<String, Kept<String>> named = new ConcurrentHashMap<>();
  private final Kept<String> any = new Kept<>();
  private final Map<String, String> versions =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > VERSIONS;
        }
      };

  public Ids(Contract contract) {
    for (Operation operation : contract.operations()) {
      List<String> shapes = operation.addresses();
      List<String> names = operation.placeholders();
      for (int i = 0; i < shapes.size(); i++) {
        parameterOf.put(shapes.get(i), names.get(i));
      }
    }
  }

  /**
   * Learns from an answer that was given.
   *
   * @param operation what was called
   * @param values what stood in the places of its path
   * @param path the whole path as it was sent, to know the version by
   * @param version the {@code ETag}, if there was one
   */
  public void learn(
      Operation operation,
      List<String> values,
      String path,
      Optional<String> version,
      JsonNode answer) {
    version.ifPresent(
        etag -> {
          synchronized (versions) {
            versions.put(path, etag);
          }
        });
    String child = operation.shape() + "/{}";
    String parameter = parameterOf.get(child);
    List<JsonNode> items = new ArrayList<>();
    if (answer.path("items").isArray()) {
      answer.path("items").forEach(items::add);
    } else if (answer.isArray()) {
      answer.forEach(items::add);
    } else {
      items.add(answer);
    }
    String kind = kind(operation.path());
    for (JsonNode item : items) {
      if (parameter != null) {
        key(item, parameter)
            .ifPresent(
                key -> {
                  List<String> address = new ArrayList<>(values);
                  address.add(key);
                  addresses.computeIfAbsent(child, any -> new Kept<>()).keep(address);
                });
      }
      if (!kind.isEmpty() && isId(item.path("id"))) {
        keep(kind, item.path("id").textValue());
      }
    }
    walk("", answer, new int[] {LOOKED_AT});
  }

  /**
   * What may stand in the places of the operation's path: those of something that is there, or of
   * the first part of it, as far as something is known.
   */
  public List<String> address(Operation operation, Dice dice) {
    List<String> shapes = operation.addresses();
    for (int i = shapes.size() - 1; i >= 0; i--) {
      Kept<List<String>> kept = addresses.get(shapes.get(i));
      if (kept != null) {
        return kept.one(dice).orElseThrow();
      }
    }
    return List.of();
  }

  /** An id that appeared under this name, such as {@code memberId}. */
  public Optional<String> named(String name, Dice dice) {
    Kept<String> kept = named.get(name);
    return kept == null ? Optional.empty() : kept.one(dice);
  }

  /** An id of whatever it is. */
  public Optional<String> any(Dice dice) {
    return any.one(dice);
  }

  /** The version of what is at this path, as it was last told. */
  public Optional<String> version(String path) {
    synchronized (versions) {
      return Optional.ofNullable(versions.get(path));
    }
  }

  /** How many kinds of things have an address that is known. */
  public int kinds() {
    return addresses.size();
  }

  private void walk(String name, JsonNode node, int[] left) {
    if (left[0]-- <= 0) {
      return;
    }
    if (node.isObject()) {
      node.properties()
          .forEach(
              property -> {
                String key = property.getKey();
                JsonNode value = property.getValue();
                if (key.endsWith("Id") && isId(value)) {
                  keep(key, value.textValue());
                } else if (key.equals("id") && isId(value)) {
                  any.keep(value.textValue());
                  if (!name.isEmpty()) {
                    keep(name + "Id", value.textValue());
                  }
                } else if (CODES.contains(key) && isPlain(value)) {
                  keep(key, value.asText());
                } else if (key.equals("next") && value.isTextual()) {
                  keep("cursor", value.textValue());
                } else {
                  walk(key, value, left);
                }
              });
    } else if (node.isArray()) {
      node.forEach(item -> walk("", item, left));
    }
  }

  private void keep(String name, String value) {
    named.computeIfAbsent(name, unknown -> new Kept<>()).keep(value);
  }

  private static Optional<String> key(JsonNode item, String parameter) {
    for (JsonNode found :
        List.of(
            item.path(parameter),
            item.path("id"),
            item.path(parameter.replaceFirst("Id$", "")).path("id"),
            item.path("code"),
            item.path("number"))) {
      if (isPlain(found)) {
        return Optional.of(found.asText());
      }
    }
    return Optional.empty();
  }

  private static boolean isPlain(JsonNode value) {
    return (value.isTextual() || value.isIntegralNumber())
        && PLAIN.matcher(value.asText()).matches()
        && !Marks.isIn(value.asText());
  }

  private static boolean isId(JsonNode value) {
    return value.isTextual() && UUID.matcher(value.textValue()).matches();
  }

  /** {@code /award-editions} lists what others call {@code editionId}. */
  private static String kind(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (last.contains("{") || !last.endsWith("s")) {
      return "";
    }
    String word = last.substring(last.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
    String one =
        word.endsWith("ies")
            ? word.substring(0, word.length() - 3) + "y"
            : word.substring(0, word.length() - 1);
    return one + "Id";
  }

  /** The last of them; an older one gives way. */
  private static final class Kept<T> {

    private final List<T> values = new ArrayList<>();
    private int next;

    synchronized void keep(T value) {
      if (values.contains(value)) {
        return;
      }
      if (values.size() < KEPT) {
        values.add(value);
      } else {
        values.set(next++ % KEPT, value);
      }
    }

    synchronized Optional<T> one(Dice dice) {
      return values.isEmpty() ? Optional.empty() : Optional.of(dice.one(values));
    }
  }
}
