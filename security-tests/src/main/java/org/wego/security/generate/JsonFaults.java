package org.wego.security.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Makes one thing wrong in a body that was right. */
final class JsonFaults {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What only the service decides; whoever sends it wants to decide it. */
  private static final List<String> NOT_THE_CALLERS =
      List.of(
          "id",
          "status",
          "state",
          "role",
          "roles",
          "memberId",
          "ownerId",
          "subject",
          "createdAt",
          "createdBy",
          "version",
          "number",
          "total",
          "paid",
          "approved",
          "admin",
          "isAdmin",
          "standing",
          "category");

  private final Ids ids;

  JsonFaults(Ids ids) {
    this.ids = ids;
  }

  /** What became of the body, and what was done to it in words. */
  record Faulty(String text, String what) {}

  /** Where something stands: in an object by name. */
  private record Place(ObjectNode in, String name, String pointer) {

    JsonNode value() {
      return in.get(name);
    }

    void set(JsonNode value) {
      in.set(name, value);
    }
  }

  /** The same with one fault; the body that is given stays as it was. */
  Faulty of(JsonNode body, Dice dice) {
    JsonNode copy = body.deepCopy();
    List<Place> places = new ArrayList<>();
    collect(copy, "", places);
    if (places.isEmpty()) {
      return new Faulty("{\"unknown\":1}", "unknown field");
    }
    Place place = dice.one(places);
    String what;
    switch (dice.between(0, 11)) {
      case 0 -> {
        place.in().remove(place.name());
        what = "missing";
      }
      case 1 -> {
        place.set(NODES.nullNode());
        what = "null";
      }
      case 2 -> {
        place.set(ofOtherType(place.value(), dice));
        what = "of another type";
      }
      case 3 -> {
        place.set(NODES.numberNode(new BigDecimal(dice.one(Hostile.NUMBERS))));
        what = "a number at the end";
      }
      case 4 -> {
        place.in().put(dice.one(NOT_THE_CALLERS), ids.any(dice).orElse("x"));
        what = "beside what is not the caller's";
      }
      case 5 -> {
        place.set(tooMuch(place.value()));
        what = "very long";
      }
      case 6 -> {
        place.set(TextNode.valueOf(ids.any(dice).orElseGet(() -> dice.id().toString())));
        what = "an id of something";
      }
      case 7 -> {
        JsonNode deep = TextNode.valueOf("x");
        for (int i = 0; i < 200; i++) {
          deep = NODES.arrayNode().add(deep);
        }
        place.set(deep);
        what = "deep";
      }
      case 8 -> {
        String text = copy.toString();
        String twice = "\"" + place.name() + "\":" + place.value() + ",";
        return new Faulty("{" + twice + text.substring(1), place.pointer() + " twice or misplaced");
      }
      default -> {
        String hostile = dice.one(Hostile.TEXTS);
        place.set(
            TextNode.valueOf(
                place.value().isTextual() && dice.in(30)
                    ? place.value().textValue() + hostile
                    : hostile));
        what = "hostile";
      }
    }
    return new Faulty(copy.toString(), place.pointer() + " " + what);
  }

  private static JsonNode ofOtherType(JsonNode value, Dice dice) {
    if (value.isTextual()) {
      return dice.in(50) ? NODES.numberNode(7) : NODES.arrayNode().add(value);
    }
    if (value.isNumber()) {
      return dice.in(50)
          ? TextNode.valueOf(value.asText())
          : DecimalNode.valueOf(new BigDecimal("0.5"));
    }
    if (value.isBoolean()) {
      return TextNode.valueOf("maybe");
    }
    return value.isArray() ? NODES.objectNode() : NODES.arrayNode().add(value);
  }

  private static JsonNode tooMuch(JsonNode value) {
    if (value.isArray() && !value.isEmpty()) {
      ArrayNode many = NODES.arrayNode();
      for (int i = 0; i < 1_000; i++) {
        many.add(value.get(i % value.size()));
      }
      return many;
    }
    return TextNode.valueOf("long ".repeat(4_000));
  }

  private static void collect(JsonNode node, String pointer, List<Place> places) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              property -> {
                String at = pointer + "/" + property.getKey();
                places.add(new Place(object, property.getKey(), at));
                collect(property.getValue(), at, places);
              });
    } else if (node.isArray()) {
      node.forEach(item -> collect(item, pointer, places));
    }
  }
}
