package org.wego.awards.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.wego.platform.testkit.PlainCall;
import org.wego.platform.testkit.Tokens;

/**
 * Reads all that the service lets a caller read. What there is to read it learns from the contract
 * of the running service: each GET operation, with each id, in each representation, with each value
 * of each parameter that has few, and in each order. So an operation that comes to be is read as
 * well.
 */
final class Onlooker {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final Pattern SORT_KEYS = Pattern.compile("Sort keys?: ([\\w, ]+)");

  /** A call differs in these from the next one, whatever it answers. */
  private static final Pattern OF_THE_CALL = Pattern.compile("\"traceId\":\"[^\"]*\"");

  private static final Pattern REFUSED = Pattern.compile("40[13] ");

  private final Optional<Tokens> caller;
  private final Map<String, List<String>> ids;
  private final List<Question> questions;

  /** One thing to read. */
  private record Read(String path, String accept, Map<String, String> query) {}

  /** What one operation can be asked: plainly, and then with one more parameter. */
  private record Question(List<Read> plain, List<Read> further) {}

  /**
   * @param caller who reads; empty for anybody
   * @param ids of what there is, by the first segment of the paths that are about it, such as
   *     {@code award-entries}, by a further placeholder, such as {@code {jid}}, or by a parameter,
   *     such as {@code entryId}; and under {@code ""} all that any other one may stand for
   */
  Onlooker(Optional<Tokens> caller, Map<String, List<String>> ids) {
    this.caller = caller;
    this.ids = ids;
    this.questions = questions(contract());
  }

  /**
   * What each call answers: status, headers and body. Whom an operation refuses for the role it
   * refuses before it looks at parameters, so it is not asked with them.
   */
  Map<String, String> look() {
    Map<String, String> seen = new LinkedHashMap<>();
    for (Question question : questions) {
      question.plain().forEach(read -> seen.put(read.toString(), answer(read)));
      if (!REFUSED.matcher(seen.get(question.plain().get(0).toString())).lookingAt()) {
        question.further().forEach(read -> seen.put(read.toString(), answer(read)));
      }
    }
    return seen;
  }

  /** The calls whose answers are not the same, with both of them. */
  static List<String> differences(Map<String, String> before, Map<String, String> after) {
    return before.entrySet().stream()
        .filter(one -> !one.getValue().equals(after.get(one.getKey())))
        .map(
            one ->
                "%s%n  answered %s%n  and then %s"
                    .formatted(one.getKey(), one.getValue(), after.get(one.getKey())))
        .toList();
  }

  private String answer(Read read) {
    PlainCall call = PlainCall.of("GET", read.path()).header("Accept", read.accept());
    read.query().forEach(call::query);
    caller.ifPresent(call::as);
    return told(call.send());
  }

  /** An answer as a whole, without what every call has of its own. */
  static String told(PlainCall.Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(answer.headers().map());
    headers.remove("Date");
    return answer.status()
        + " "
        + headers
        + " "
        + OF_THE_CALL.matcher(answer.text()).replaceAll("");
  }

  private static JsonNode contract() {
    return PlainCall.of("GET", "/q/openapi").query("format", "json").send().json();
  }

  private List<Question> questions(JsonNode contract) {
    List<Question> all = new ArrayList<>();
    contract
        .path("paths")
        .fields()
        .forEachRemaining(
            path -> {
              JsonNode get = path.getValue().path("get");
              if (get.isObject()) {
                List<Map<String, String>> queries = queries(contract, get);
                List<String> paths = filled(path.getKey());
                all.add(
                    new Question(
                        paths.stream()
                            .flatMap(
                                one ->
                                    representations(get).stream()
                                        .map(type -> new Read(one, type, queries.get(0))))
                            .toList(),
                        queries.stream()
                            .skip(1)
                            .map(query -> new Read(paths.get(0), "application/json", query))
                            .toList()));
              }
            });
    return all;
  }

  /** The path with each id that its placeholders may stand for. */
  private List<String> filled(String template) {
    List<String> open = List.of(template);
    while (PLACEHOLDER.matcher(open.get(0)).find()) {
      open =
          open.stream()
              .flatMap(
                  path -> candidates(path).stream().map(id -> path.replaceFirst("\\{\\w+}", id)))
              .toList();
    }
    return open;
  }

  /** The first placeholder of a path is about what its first segment names. */
  private List<String> candidates(String path) {
    String begin = path.substring(0, path.indexOf('{'));
    String placeholder = path.substring(path.indexOf('{'), path.indexOf('}') + 1);
    return ids.entrySet().stream()
        .filter(
            known ->
                begin.equals("/api/v1/" + known.getKey() + "/")
                    || placeholder.equals(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> ids.get(""));
  }

  private static List<String> representations(JsonNode get) {
    List<String> types = new ArrayList<>();
    get.path("responses").path("200").path("content").fieldNames().forEachRemaining(types::add);
    return types.isEmpty() ? List.of("*/*") : types;
  }

  /** First what is required alone, then each other parameter with each of its values. */
  private List<Map<String, String>> queries(JsonNode contract, JsonNode get) {
    Map<String, List<String>> required = new LinkedHashMap<>();
    Map<String, List<String>> optional = new LinkedHashMap<>();
    for (JsonNode parameter : get.path("parameters")) {
      if (parameter.path("in").asText().equals("query")) {
        List<String> values = values(contract, get, parameter);
        if (!values.isEmpty()) {
          (parameter.path("required").asBoolean() ? required : optional)
              .put(parameter.path("name").asText(), values);
        }
      }
    }
    Map<String, String> least =
        required.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().get(0)));
    List<Map<String, String>> queries = new ArrayList<>(List.of(least));
    required.forEach((name, values) -> addAll(queries, least, name, values));
    optional.forEach((name, values) -> addAll(queries, least, name, values));
    return queries;
  }

  private static void addAll(
      List<Map<String, String>> queries,
      Map<String, String> least,
      String name,
      List<String> values) {
    for (String value : values) {
      Map<String, String> query = new LinkedHashMap<>(least);
      query.put(name, value);
      queries.add(query);
    }
  }

  private List<String> values(JsonNode contract, JsonNode get, JsonNode parameter) {
    JsonNode schema = resolved(contract, parameter.path("schema"));
    if (schema.has("enum")) {
      return StreamSupport.stream(schema.path("enum").spliterator(), false)
          .map(JsonNode::asText)
          .toList();
    }
    return switch (parameter.path("name").asText()) {
      case "sort" -> sorts(get.path("description").asText());
      case "limit" -> List.of("1");
      default ->
          schema.toString().contains("\"uuid\"")
              ? ids.getOrDefault(parameter.path("name").asText(), ids.get(""))
              : schema.toString().contains("\"boolean\"") ? List.of("true") : List.of();
    };
  }

  private static JsonNode resolved(JsonNode contract, JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.isEmpty() ? schema : contract.at(reference.substring(1));
  }

  /** Each order in which a list says that it can be had, both ways. */
  private static List<String> sorts(String description) {
    Matcher keys = SORT_KEYS.matcher(description);
    List<String> sorts = new ArrayList<>();
    while (keys.find()) {
      for (String key : keys.group(1).split(",")) {
        sorts.add(key.strip());
        sorts.add("-" + key.strip());
      }
    }
    return sorts;
  }

  /** Ids as the paths name them. */
  static List<String> texts(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toList();
  }
}
