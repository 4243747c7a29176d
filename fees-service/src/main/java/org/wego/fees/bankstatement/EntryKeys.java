package org.wego.fees.bankstatement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.wego.platform.http.Digests;

/** Tells entries and statements apart by what they say. */
final class EntryKeys {

  private EntryKeys() {}

  /**
   * A key for each entry of a statement, the same in every statement that tells of it. The bank's
   * reference names it; where there is none, all that is told does. Entries of one statement that
   * say the same are counted, for a statement does not tell of one movement twice.
   */
  static List<String> of(List<StatementEntry> entries) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> keys = new ArrayList<>(entries.size());
    for (StatementEntry entry : entries) {
      String key = key(entry);
      keys.add(key + "-" + seen.merge(key, 1, Integer::sum));
    }
    return keys;
  }

  private static String key(StatementEntry entry) {
    return entry.bankReference() == null
        ? digest(Stream.concat(Stream.of("told"), told(entry)))
        : digest(
            Stream.of(
                "bank",
                entry.bankReference(),
                entry.direction(),
                entry.amount().stripTrailingZeros().toPlainString(),
                entry.bookedOn(),
                entry.endToEndId()));
  }

  /** What a statement says; what was pending then is no part of it. */
  static String digest(Statement statement) {
    return digest(
        Stream.concat(
            Stream.of(
                "statement",
                statement.account(),
                statement.statementId(),
                statement.sequence(),
                statement.from(),
                statement.to(),
                statement.opening(),
                statement.closing(),
                statement.closingOn()),
            statement.entries().stream().flatMap(EntryKeys::told)));
  }

  private static Stream<Object> told(StatementEntry entry) {
    return Arrays.stream(
        new Object[] {
          entry.direction(),
          entry.amount().stripTrailingZeros().toPlainString(),
          entry.reversal(),
          entry.bookedOn(),
          entry.valueOn(),
          entry.bankReference(),
          entry.entryReference(),
          entry.endToEndId(),
          entry.remittance(),
          String.join("\n", entry.creditorReferences()),
          entry.payer(),
          entry.payerAccount()
        });
  }

  private static String digest(Stream<?> parts) {
    byte[][] bytes =
        parts
            .map(part -> Objects.toString(part, "").getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    return HexFormat.of().formatHex(Digests.sha256(bytes));
  }
}
