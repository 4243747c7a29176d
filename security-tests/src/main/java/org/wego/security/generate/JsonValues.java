package org.wego.security.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wego.security.contract.Contract;

/** Values as a schema wants them, with ids of what is there. */
final class JsonValues {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEP = 6;
  private static final BigDecimal FAR = BigDecimal.valueOf(2_100);

  /** Days on either side of which rules differ, around which values are thrown. */
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2016, 3, 31),
          LocalDate.of(2017, 1, 1),
          LocalDate.of(2017, 6, 27),
          LocalDate.of(2026, 11, 26));

  /** What is as a pattern wants it, for those of which the contract shows no example. */
  private static final Map<String, String> BY_PATTERN =
      Map.of(
          "[0-9a-f]{64}", "0123456789abcdef".repeat(4),
          "[0-9]{4}-(0[1-9]|1[0-2])", "2026-10",
          "[A-Z]{2}", "KR",
          "[A-Z]{3}", "USD",
          "[a-z]{2,3}", "en",
          "https?://[^\\s/?#]+[^\\s]*", "https://city.example/page");

  private final Contract contract;
  private final Ids ids;

  JsonValues(Contract contract, Ids ids) {
    this.contract = contract;
    this.ids = ids;
  }

  /**
   * A value.
   *
   * @param name of the property or parameter it is for
   */
  JsonNode of(JsonNode schema, String name, Dice dice) {
    return of(schema, name, dice, 0);
  }

  private JsonNode of(JsonNode asked, String name, Dice dice, int depth) {
    List<JsonNode> examples = new ArrayList<>();
    asked.path("examples").forEach(examples::add);
    JsonNode schema = contract.resolved(asked);
    if (schema.path("anyOf").isArray()) {
      List<JsonNode> either = new ArrayList<>();
      schema.path("anyOf").forEach(either::add);
      List<JsonNode> something =
          either.stream().filter(one -> !one.path("type").asText().equals("null")).toList();
      if (something.isEmpty() || something.size() < either.size() && dice.in(15)) {
        return NODES.nullNode();
      }
      return of(dice.one(something), name, dice, depth);
    }
    if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
      return schema.path("enum").get(dice.between(0, schema.path("enum").size() - 1));
    }
    schema.path("examples").forEach(examples::add);
    String type = type(schema);
    if (!examples.isEmpty() && !type.equals("object") && !isId(schema, name) && dice.in(60)) {
      return dice.one(examples);
    }
    return switch (type) {
      case "object" -> object(schema, dice, depth);
      case "array" -> array(schema, name, dice, depth);
      case "integer" -> NODES.numberNode(number(schema, dice).longValue());
      case "number" -> DecimalNode.valueOf(number(schema, dice));
      case "boolean" -> NODES.booleanNode(dice.in(50));
      default -> TextNode.valueOf(text(schema, name, examples, dice));
    };
  }

  /** The type that is not {@code null}; an object where only properties are named. */
  static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (!one.asText().equals("null")) {
          return one.asText();
        }
      }
    }
    return type.isTextual() ? type.asText() : schema.has("properties") ? "object" : "string";
  }

  private JsonNode object(JsonNode schema, Dice dice, int depth) {
    ObjectNode object = NODES.objectNode();
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (required.contains(property.getKey()) || depth < DEEP && dice.in(60)) {
                object.set(
                    property.getKey(), of(property.getValue(), property.getKey(), dice, depth + 1));
              }
            });
    if (schema.path("additionalProperties").isObject() && depth < DEEP) {
      for (int i = dice.between(0, 2); i > 0; i--) {
        object.set(
            ids.any(dice).orElse(dice.id().toString()),
            of(schema.path("additionalProperties"), "", dice, depth + 1));
      }
    }
    return object;
  }

  private JsonNode array(JsonNode schema, String name, Dice dice, int depth) {
    ArrayNode array = NODES.arrayNode();
    int least = schema.path("minItems").asInt(0);
    int most = Math.min(schema.path("maxItems").asInt(least + 3), least + 3);
    if (depth < DEEP) {
      for (int i = dice.between(least, Math.max(least, most)); i > 0; i--) {
        array.add(of(schema.path("items"), name.replaceFirst("s$", ""), dice, depth + 1));
      }
    }
    return array;
  }

  private static BigDecimal number(JsonNode schema, Dice dice) {
    BigDecimal step = decimal(schema, "multipleOf", BigDecimal.ONE);
    BigDecimal least =
        schema.has("exclusiveMinimum")
            ? decimal(schema, "exclusiveMinimum", BigDecimal.ZERO).add(step)
            : decimal(schema, "minimum", BigDecimal.ZERO);
    BigDecimal most =
        schema.has("exclusiveMaximum")
            ? decimal(schema, "exclusiveMaximum", BigDecimal.ZERO).subtract(step)
            : decimal(schema, "maximum", least.add(FAR));
    if (dice.in(20)) {
      return dice.in(50) ? least : most;
    }
    long steps = most.subtract(least).divideToIntegralValue(step).longValue();
    return least.add(step.multiply(BigDecimal.valueOf(dice.between(0, steps(steps)))));
  }

  private static int steps(long steps) {
    return (int) Math.max(0, Math.min(100_000, steps));
  }

  private static BigDecimal decimal(JsonNode schema, String name, BigDecimal otherwise) {
    return schema.has(name) ? new BigDecimal(schema.path(name).asText()) : otherwise;
  }

  private String text(JsonNode schema, String name, List<JsonNode> examples, Dice dice) {
    String format = schema.path("format").asText();
    String pattern = schema.path("pattern").asText();
    if (isId(schema, name)) {
      return id(name, dice).orElseGet(() -> dice.id().toString());
    }
    Optional<String> known = ids.named(name, dice);
    if (known.isPresent() && dice.in(60)) {
      return known.get();
    }
    LocalDate day = dice.one(DAYS).plusDays(dice.between(-40, 400));
    if (format.equals("date")) {
      return day.toString();
    }
    if (format.equals("date-time")) {
      return day + "T0" + dice.between(0, 9) + ":30:00Z";
    }
    if (BY_PATTERN.containsKey(pattern)) {
      return BY_PATTERN.get(pattern);
    }
    if (!examples.isEmpty()) {
      return dice.one(examples).asText();
    }
    int least = schema.path("minLength").asInt(1);
    int most = Math.min(schema.path("maxLength").asInt(40), Math.max(40, least));
    String text = "Text of a field ".repeat(1 + least / 16) + dice.between(1, 99);
    return text.substring(0, Math.min(text.length(), Math.max(least, most)));
  }

  /** An id of what the name asks for, or of anything. */
  Optional<String> id(String name, Dice dice) {
    Optional<String> named = ids.named(name, dice);
    return named.isPresent() && dice.in(90) ? named : ids.any(dice);
  }

  private static boolean isId(JsonNode schema, String name) {
    return schema.path("format").asText().equals("uuid") || name.endsWith("Id");
  }
}
