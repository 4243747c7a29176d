package org.wego.security.generate;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wego.security.contract.Contract;
import org.wego.security.contract.Operation;
import org.wego.security.contract.Parameter;

/**
 * Makes the calls of a run. Every operation comes in turn, in an order that the seed shuffles; who
 * calls, about what, and what is wrong with it are thrown for each call by its number alone. The
 * same seed so makes the same calls, but for the ids: they are of what the answers have shown.
 */
public final class Calls {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  /** What would end the marked cities, or make one's data another's. */
  private static final Set<String> ENDING =
      Set.of(
          "mergeMember",
          "mergeMemberDuplicate",
          "splitMember",
          "excludeMember",
          "withdrawMember",
          "importMembers",
          "acceptAccountInvitation");

  private final List<Operation> order = new ArrayList<>();
  private final List<Caller> callers;
  private final Map<String, Character> cities;
  private final Ids ids;
  private final JsonValues values;
  private final Bodies bodies;
  private final long seed;

  /**
   * @param callers who there are, with good tokens and bad ones
   * @param cities ids of the members whose data is marked, with their letters
   */
  public Calls(
      Contract contract,
      List<Caller> callers,
      Map<String, Character> cities,
      Ids ids,
      Marks marks,
      long seed) {
    contract.operations().stream().filter(operation -> !operation.streams()).forEach(order::add);
    Collections.shuffle(order, new Random(seed));
    this.callers = List.copyOf(callers);
    this.cities = Map.copyOf(cities);
    this.ids = ids;
    this.values = new JsonValues(contract, ids);
    this.bodies = new Bodies(contract, ids, marks);
    this.seed = seed;
  }

  /** How many operations are called, which is all but those without an end. */
  public int operations() {
    return order.size();
  }

  /** Whether what it does to a marked city would leave nothing to look for. */
  public static boolean ends(Operation operation) {
    return ENDING.contains(operation.id());
  }

  /** The call of this number. */
  public Call call(long number) {
    Dice dice = new Dice(seed, number);
    Operation operation = order.get((int) (number % order.size()));
    Call call = call(number, operation, caller(operation, dice), dice);
    // What joins two cities makes one's data the other's, and nothing could be said of it.
    while (ends(operation) && cities.keySet().stream().anyMatch(mentioned(call))) {
      operation = dice.one(order);
      call = call(number, operation, caller(operation, dice), dice);
    }
    return call;
  }

  /**
   * A call that is right in all.
   *
   * @param city the member whose data it is to be about where the path names a member, by its id
   */
  public Call right(long number, Operation operation, Caller caller, Optional<String> city) {
    Dice dice = new Dice(seed, number);
    List<String> known = new ArrayList<>(ids.address(operation, dice));
    if (city.isPresent() && isOfMember(operation)) {
      known.clear();
      known.add(city.get());
    }
    StringBuilder query = new StringBuilder();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("query") && parameter.required()) {
        append(query, parameter.name(), rightValue(parameter, dice));
      }
    }
    Map<String, String> headers = new LinkedHashMap<>();
    if (!operation.reads()) {
      headers.put(operation.method().equals("POST") ? "Idempotency-Key" : "If-Match", "*");
      headers.computeIfPresent("Idempotency-Key", (name, value) -> dice.id().toString());
    }
    String path = path(operation, known, dice);
    byte[] content = null;
    Optional<String> json =
        operation.bodies().keySet().stream().filter(type -> type.endsWith("json")).findFirst();
    if (json.isPresent()) {
      headers.put("Content-Type", json.get());
      char owner = owner(caller, path);
      content =
          bodies
              .right(operation, json.get(), owner, dice)
              .toString()
              .getBytes(StandardCharsets.UTF_8);
    }
    return new Call(
        number,
        operation,
        caller,
        "right",
        operation.method(),
        known.size() == operation.placeholders().size() ? known : List.of(),
        path + query,
        headers,
        content);
  }

  /** Whether the first name in the path is that of a member. */
  private static boolean isOfMember(Operation operation) {
    return operation.path().matches(".*/(members/\\{id}|\\w[\\w-]*/\\{memberId})(/.*)?");
  }

  private static Predicate<String> mentioned(Call call) {
    String body = call.body() == null ? "" : new String(call.body(), StandardCharsets.UTF_8);
    return id -> call.path().contains(id) || body.contains(id);
  }

  private Caller caller(Operation operation, Dice dice) {
    int kind = dice.between(0, 99);
    if (kind < 78) {
      List<Caller> admitted =
          callers.stream()
              .filter(caller -> caller.good() && operation.admits(caller.roles()))
              .toList();
      return admitted.isEmpty() ? dice.one(callers) : dice.one(admitted);
    }
    return dice.one(callers);
  }

  private Call call(long number, Operation operation, Caller caller, Dice dice) {
    List<String> known = new ArrayList<>(ids.address(operation, dice));
    List<String> made = new ArrayList<>();
    if (!operation.placeholders().isEmpty() && dice.in(15)) {
      known.clear();
      made.add("of something else");
    }
    String path = path(operation, known, dice) + query(operation, dice, made);
    Map<String, String> headers = new LinkedHashMap<>();
    headers(operation, path, dice, headers, made);
    byte[] content = null;
    if (!operation.bodies().isEmpty() && !dice.in(2)) {
      Body body = bodies.of(operation, owner(caller, path), dice);
      headers.put("Content-Type", body.type());
      content = body.content();
      made.add(body.made());
    } else if (dice.in(2)) {
      headers.put("Content-Type", "application/json");
      content = "{\"unexpected\":true}".getBytes(StandardCharsets.UTF_8);
      made.add("with a body");
    }
    String method = operation.method();
    if (dice.in(1)) {
      method = dice.one(METHODS);
    }
    return new Call(
        number,
        operation,
        caller,
        made.isEmpty() ? "right" : String.join(", ", made),
        method,
        known.size() == operation.placeholders().size() ? known : List.of(),
        path,
        headers,
        content);
  }

  /** The caller's own letter; of who writes for others, that of the city it is about. */
  private char owner(Caller caller, String path) {
    if (caller.owner() != Caller.NOBODY) {
      return caller.owner();
    }
    return cities.entrySet().stream()
        .filter(city -> path.contains(city.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Caller.NOBODY);
  }

  private String path(Operation operation, List<String> known, Dice dice) {
    Map<String, Parameter> described = new LinkedHashMap<>();
    operation.parameters().stream()
        .filter(parameter -> parameter.in().equals("path"))
        .forEach(parameter -> described.put(parameter.name(), parameter));
    List<String> names = operation.placeholders();
    Matcher matcher = PLACEHOLDER.matcher(operation.path());
    StringBuilder path = new StringBuilder();
    for (int i = 0; matcher.find(); i++) {
      String value = i < known.size() ? known.get(i) : unknown(described.get(names.get(i)), dice);
      matcher.appendReplacement(path, Matcher.quoteReplacement(encoded(value)));
    }
    return matcher.appendTail(path).toString();
  }

  /** What may be of something else, or of nothing. An empty one would be another path. */
  private String unknown(Parameter parameter, Dice dice) {
    int kind = dice.between(0, 99);
    if (kind < 40 && parameter != null) {
      return values.of(parameter.schema(), parameter.name(), dice).asText();
    } else if (kind < 65) {
      return ids.any(dice).orElseGet(() -> dice.id().toString());
    } else if (kind < 80) {
      return dice.id().toString();
    }
    String hostile = dice.one(Hostile.TEXTS);
    return hostile.isEmpty() ? "0" : hostile;
  }

  private String query(Operation operation, Dice dice, List<String> made) {
    StringBuilder query = new StringBuilder();
    for (Parameter parameter : operation.parameters()) {
      if (!parameter.in().equals("query")) {
        continue;
      }
      boolean sent = parameter.required() ? !dice.in(4) : dice.in(18);
      if (!sent) {
        continue;
      }
      if (dice.in(25)) {
        append(query, parameter.name(), dice.one(dice.in(25) ? Hostile.NUMBERS : Hostile.TEXTS));
        made.add(parameter.name() + " hostile");
      } else {
        append(query, parameter.name(), rightValue(parameter, dice));
      }
      if (dice.in(3)) {
        append(query, parameter.name(), rightValue(parameter, dice));
        made.add(parameter.name() + " twice");
      }
    }
    if (dice.in(2)) {
      append(query, dice.one(List.of("unknown", "admin", "memberId", "_method", "a[b]")), "1");
      made.add("unknown parameter");
    }
    return query.toString();
  }

  private String rightValue(Parameter parameter, Dice dice) {
    if (parameter.name().equals("limit")) {
      return "" + dice.between(1, 60);
    }
    if (!parameter.example().isMissingNode() && dice.in(60)) {
      return parameter.example().asText();
    }
    JsonNode value = values.of(parameter.schema(), parameter.name(), dice);
    return value.isArray() ? value.path(0).asText() : value.asText();
  }

  private static void append(StringBuilder query, String name, String value) {
    query
        .append(query.length() == 0 ? '?' : '&')
        .append(encoded(name))
        .append('=')
        .append(encoded(value));
  }

  private void headers(
      Operation operation, String path, Dice dice, Map<String, String> headers, List<String> made) {
    if (operation.method().equals("POST") && dice.in(75)) {
      int kind = dice.between(0, 99);
      if (kind < 80) {
        headers.put("Idempotency-Key", dice.id().toString());
      } else if (kind < 92) {
        headers.put("Idempotency-Key", "again-" + dice.between(1, 9));
        made.add("a key again");
      } else {
        headers.put("Idempotency-Key", dice.one(Headers.VALUES));
        made.add("key hostile");
      }
    }
    if (operation.method().equals("PATCH") || !operation.reads() && dice.in(3)) {
      int kind = dice.between(0, 99);
      if (kind < 60) {
        headers.put("If-Match", "*");
      } else if (kind < 85) {
        headers.put("If-Match", ids.version(path).orElse("\"1\""));
      } else if (kind < 95) {
        headers.put("If-Match", dice.one(Headers.VALUES));
        made.add("version hostile");
      }
    }
    if (dice.in(8)) {
      headers.put("Accept", dice.one(Headers.ACCEPT));
    }
    if (dice.in(4)) {
      String name = dice.one(Headers.OTHERS);
      headers.put(name, dice.one(Headers.VALUES));
      made.add(name);
    }
  }

  /** Each byte that is not plainly a letter or figure as %XX: what comes out is always a path. */
  static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (one & 0xFF);
      if (letter < 128 && (Character.isLetterOrDigit(letter) || "-_.~".indexOf(letter) >= 0)) {
        encoded.append(letter);
      } else {
        encoded.append("%%%02X".formatted((int) letter));
      }
    }
    return encoded.toString();
  }
}
