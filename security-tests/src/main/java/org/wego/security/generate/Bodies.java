package org.wego.security.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.wego.security.contract.Contract;
import org.wego.security.contract.Operation;

/** Makes bodies: right ones, ones with one fault, and what is none at all. */
final class Bodies {

  private static final List<String> OTHER_TYPES =
      List.of(
          "application/json",
          "application/merge-patch+json",
          "text/csv",
          "text/plain",
          "application/xml",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "application/octet-stream",
          "application/json; charset=utf-16",
          "nonsense",
          "image/svg+xml");

  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
                  + "rkJggg==");

  private static final byte[] PAGE =
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/MediaBox[0 0 3 3]/Parent 2 0 R>>endobj
      trailer<</Root 1 0 R>>
      %%EOF
      """
          .getBytes(StandardCharsets.US_ASCII);

  private final Contract contract;
  private final Ids ids;
  private final Marks marks;
  private final JsonValues values;
  private final JsonFaults faults;

  Bodies(Contract contract, Ids ids, Marks marks) {
    this.contract = contract;
    this.ids = ids;
    this.marks = marks;
    this.values = new JsonValues(contract, ids);
    this.faults = new JsonFaults(ids);
  }

  /**
   * A body for an operation that takes one.
   *
   * @param owner the letter with which free text is marked, or {@link Caller#NOBODY}
   */
  Body of(Operation operation, char owner, Dice dice) {
    String type = dice.one(List.copyOf(operation.bodies().keySet()));
    if (dice.in(4)) {
      byte[] content = text(dice.one(Hostile.BODIES));
      return new Body(dice.one(OTHER_TYPES), content, "of another type");
    }
    if (type.endsWith("json")) {
      return json(operation, type, owner, dice);
    }
    return type.startsWith("text/") || type.endsWith("/xml")
        ? written(operation, type, dice)
        : file(type, dice);
  }

  private Body json(Operation operation, String type, char owner, Dice dice) {
    if (dice.in(8)) {
      return new Body(type, text(dice.one(Hostile.BODIES)), "no such document");
    }
    JsonNode right = right(operation, type, owner, dice);
    if (dice.in(50)) {
      return new Body(type, text(right.toString()), "right");
    }
    JsonFaults.Faulty faulty = faults.of(right, dice);
    return new Body(type, text(faulty.text()), faulty.what());
  }

  /** What the contract shows, or what its schema allows, with ids of what is there. */
  JsonNode right(Operation operation, String type, char owner, Dice dice) {
    Operation.Media media = operation.bodies().get(type);
    JsonNode right =
        media.examples().isEmpty() || dice.in(30)
            ? values.of(media.schema(), "", dice)
            : dice.one(media.examples()).deepCopy();
    known(right, dice);
    mark(operation, right, media.schema(), "", owner, dice);
    return right;
  }

  /** Puts ids of what is there into the places of ids. */
  private void known(JsonNode node, Dice dice) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              property -> {
                String name = property.getKey();
                if (property.getValue().isTextual() && name.endsWith("Id") && dice.in(70)) {
                  values.id(name, dice).ifPresent(id -> property.setValue(TextNode.valueOf(id)));
                } else if (property.getValue() instanceof ArrayNode array
                    && name.endsWith("Ids")
                    && dice.in(70)) {
                  for (int i = 0; i < array.size(); i++) {
                    int place = i;
                    values
                        .id(name.substring(0, name.length() - 1), dice)
                        .ifPresent(id -> array.set(place, id));
                  }
                } else {
                  known(property.getValue(), dice);
                }
              });
    } else if (node.isArray()) {
      node.forEach(item -> known(item, dice));
    }
  }

  /** Free text begins with the mark of whoever writes it; of an address the name does. */
  private void mark(
      Operation operation, JsonNode node, JsonNode schema, String pointer, char owner, Dice dice) {
    if (owner == Caller.NOBODY) {
      return;
    }
    if (node.isArray()) {
      JsonNode items = something(schema).path("items");
      node.forEach(item -> mark(operation, item, items, pointer, owner, dice));
    } else if (node instanceof ObjectNode object) {
      JsonNode properties = something(schema).path("properties");
      object
          .properties()
          .forEach(
              property -> {
                String at = pointer + "/" + property.getKey();
                JsonNode described = properties.path(property.getKey());
                if (property.getValue().isTextual()) {
                  String text = property.getValue().textValue();
                  if (isFree(described, text) && dice.in(85)) {
                    String mark = marks.mark(owner, operation.id(), at);
                    property.setValue(TextNode.valueOf(marked(described, text, mark, dice)));
                  }
                } else {
                  mark(operation, property.getValue(), described, at, owner, dice);
                }
              });
    }
  }

  private JsonNode something(JsonNode asked) {
    JsonNode schema = contract.resolved(asked);
    for (JsonNode one : schema.path("anyOf")) {
      if (!one.path("type").asText().equals("null")) {
        return something(one);
      }
    }
    return schema;
  }

  private boolean isFree(JsonNode described, String text) {
    if (described.isMissingNode() || something(described).has("enum")) {
      return false;
    }
    JsonNode schema = something(described);
    boolean takesLetters =
        List.of("", "\\S", "\\S(.*\\S)?", ".*\\S.*", "[^\\t\\r\\n]*", "[^\\r\\n\\t]*")
            .contains(schema.path("pattern").asText());
    return takesLetters
        && !schema.has("format")
        && !text.startsWith("http")
        && (text.contains(" ") || text.contains("@"));
  }

  private static String marked(JsonNode described, String text, String mark, Dice dice) {
    // Some things may be there once only.
    int number = dice.between(1, 9_999);
    if (text.contains("@") && !text.contains(" ")) {
      return mark + "." + number + "@mark.example";
    }
    String marked = mark + " " + (dice.in(50) ? number + " " : "") + text;
    int most = described.path("maxLength").asInt(Integer.MAX_VALUE);
    return marked.length() <= most ? marked : marked.substring(0, most).strip();
  }

  private Body written(Operation operation, String type, Dice dice) {
    List<JsonNode> examples = operation.bodies().get(type).examples();
    String right = examples.isEmpty() ? "a,b\n1,2\n" : dice.one(examples).asText();
    if (dice.in(30)) {
      return new Body(type, text(right), "right");
    }
    if (type.endsWith("xml") && dice.in(30)) {
      return new Body(type, text(dice.one(Hostile.XML)), "hostile XML");
    }
    List<String> lines = new ArrayList<>(List.of(right.split("\n")));
    int line = dice.between(0, lines.size() - 1);
    String hostile = dice.one(Hostile.TEXTS);
    switch (dice.between(0, 6)) {
      case 0 -> lines.remove(line);
      case 1 -> lines.add(line, lines.get(line));
      case 2 -> lines.set(line, lines.get(line).replaceFirst("[^,<>]+", "\"unclosed"));
      case 3 -> lines.set(line, lines.get(line) + ",".repeat(500));
      case 4 -> lines.set(line, lines.get(line).replace(",", ";"));
      case 5 -> {
        byte[] bytes = text(right);
        bytes[dice.between(0, bytes.length - 1)] = (byte) dice.between(0x80, 0xFF);
        return new Body(type, bytes, "no UTF-8");
      }
      default -> {
        List<String> cells = new ArrayList<>(List.of(lines.get(line).split(",", -1)));
        cells.set(dice.between(0, cells.size() - 1), "\"" + hostile.replace("\"", "\"\"") + "\"");
        lines.set(line, String.join(",", cells));
      }
    }
    return new Body(type, text(String.join("\n", lines) + "\n"), "a line wrong");
  }

  private static Body file(String type, Dice dice) {
    Map<String, byte[]> right = Map.of("application/pdf", PAGE, "image/png", PIXEL);
    byte[] content = right.getOrDefault(type, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
    return switch (dice.between(0, 4)) {
      case 0 -> new Body(type, dice.bytes(dice.between(0, 3_000)), "no file");
      case 1 -> new Body(type, text("<script>alert(1)</script>"), "another file");
      case 2 ->
          new Body(
              type, java.util.Arrays.copyOf(content, dice.between(0, content.length)), "cut off");
      default -> new Body(type, content.clone(), "right");
    };
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
