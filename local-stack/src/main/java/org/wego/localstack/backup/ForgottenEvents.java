package org.wego.localstack.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wego.localstack.Json;

/**
 * What services told after the backup and have forgotten with the restore. Where Kafka has outlived
 * the databases it still says so: it is written out for the people who have to do it again.
 */
final class ForgottenEvents {

  private static final String INVOICES = "wego.fees.invoice.v1";
  private static final Pattern NUMBER = Pattern.compile("WEGO-(\\d{4})-(\\d+)");

  /** An invoice that somebody may hold keeps its number to itself; the gap is reported. */
  private static final String PASS_NUMBERS =
      """
      INSERT INTO invoice_counter AS c (fee_year, last_number) VALUES (?, ?)
      ON CONFLICT (fee_year) DO UPDATE
         SET last_number = greatest(c.last_number, excluded.last_number)
      """;

  private final Map<String, Integer> byType = new TreeMap<>();
  private final Map<Integer, Integer> lastNumbers = new TreeMap<>();

  /**
   * Writes the records of the topics from the given places on to the file, a line of JSON each.
   *
   * @param known the ids of events that are in the backup after all
   */
  static ForgottenEvents write(
      TopicLog log,
      Map<String, List<Long>> from,
      Map<String, List<Long>> ends,
      Set<String> known,
      Path file) {
    ForgottenEvents forgotten = new ForgottenEvents();
    try {
      Files.createDirectories(file.getParent());
      try (Writer out = Files.newBufferedWriter(file)) {
        log.read(
            from,
            ends,
            record -> {
              if (!record.header("ce_id").map(known::contains).orElse(false)) {
                forgotten.add(record, out);
              }
            });
      }
      if (forgotten.byType.isEmpty()) {
        Files.delete(file);
      }
      return forgotten;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  private void add(LoggedRecord record, Writer out) {
    String type = record.header("ce_type").orElse("(no event)");
    byType.merge(type, 1, Integer::sum);
    try {
      ObjectNode line = Json.MAPPER.createObjectNode();
      line.put("topic", record.topic());
      line.put("type", type);
      line.put("time", record.header("ce_time").orElse(null));
      line.put(
          "key", record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8));
      line.put("epoch", record.header("ce_epoch").orElse(null));
      line.put("sequence", record.header("ce_sequence").orElse(null));
      JsonNode data = data(record);
      line.set("data", data);
      out.write(Json.MAPPER.writeValueAsString(line) + "\n");
      if (record.topic().equals(INVOICES)) {
        Matcher number = NUMBER.matcher(data.path("number").asText());
        if (number.matches()) {
          lastNumbers.merge(
              Integer.valueOf(number.group(1)), Integer.valueOf(number.group(2)), Math::max);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A forgotten event cannot be written", e);
    }
  }

  /** What a record says; the text of one that is no JSON. */
  private static JsonNode data(LoggedRecord record) throws IOException {
    try {
      return record.data();
    } catch (JsonProcessingException e) {
      return Json.MAPPER
          .getNodeFactory()
          .textNode(new String(record.value(), StandardCharsets.UTF_8));
    }
  }

  Map<String, Integer> byType() {
    return byType;
  }

  /**
   * Sees that no number of an invoice that was given out and forgotten is given to another one.
   *
   * @return by fee year the last number that was given out, where the database knew less
   */
  Map<Integer, Integer> passNumbers(Connection fees) throws SQLException {
    Map<Integer, Integer> passed = new LinkedHashMap<>();
    for (Map.Entry<Integer, Integer> last : lastNumbers.entrySet()) {
      int known = known(fees, last.getKey());
      if (known < last.getValue()) {
        try (PreparedStatement pass = fees.prepareStatement(PASS_NUMBERS)) {
          pass.setInt(1, last.getKey());
          pass.setInt(2, last.getValue());
          pass.executeUpdate();
        }
        passed.put(last.getKey(), last.getValue());
      }
    }
    return passed;
  }

  private static int known(Connection fees, int feeYear) throws SQLException {
    try (PreparedStatement select =
        fees.prepareStatement("SELECT last_number FROM invoice_counter WHERE fee_year = ?")) {
      select.setInt(1, feeYear);
      try (var row = select.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    }
  }
}
