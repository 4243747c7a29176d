package org.wego.membership.roster;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.wego.membership.MembershipError;
import org.wego.platform.problem.ProblemException;

/** Reads a roster: CSV in UTF-8, with a header that names the columns in any order. */
final class RosterFile {

  static final List<String> REQUIRED_COLUMNS =
      List.of("name", "organizationType", "category", "since", "region", "country");

  /** What a roster may leave out, as a whole or row by row. */
  static final List<String> OPTIONAL_COLUMNS =
      List.of("id", "founding", "population", "populationYear", "nativeName", "address");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();
  private static final int HEADER_LINE = 1;

  private final RosterConfig config;
  private final RosterRules rules;

  RosterFile(RosterConfig config, RosterRules rules) {
    this.config = config;
    this.rules = rules;
  }

  /** The rows without faults; the faults of the others go to {@code faults}. */
  List<RosterRow> read(byte[] content, RosterFaults faults) {
    List<RosterRow> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text(content, faults)), FORMAT)) {
      if (!hasKnownColumns(parser.getHeaderNames(), faults)) {
        return rows;
      }
      int count = 0;
      for (CSVRecord row : parser) {
        if (++count > config.maxRows()) {
          throw new ProblemException(
              MembershipError.MEMBER_IMPORT_TOO_LARGE,
              "A file has at most " + config.maxRows() + " rows");
        }
        if (row.isConsistent()) {
          new RowReader(row, parser.getCurrentLineNumber(), rules, faults)
              .read()
              .ifPresent(rows::add);
        } else {
          faults.add(
              parser.getCurrentLineNumber(),
              "",
              "WRONG_TYPE",
              "The row has " + row.size() + " columns and not those of the header");
        }
      }
      if (count == 0) {
        faults.add(HEADER_LINE, "", "REQUIRED", "The file has no rows");
      }
    } catch (UncheckedIOException | IOException e) {
      faults.add(HEADER_LINE, "", "MALFORMED_CSV", "The file is not CSV as RFC 4180 has it");
    } catch (IllegalArgumentException e) {
      faults.add(HEADER_LINE, "", "MALFORMED_CSV", "The header names a column twice or not at all");
    }
    return rows;
  }

  private static String text(byte[] content, RosterFaults faults) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      faults.add(HEADER_LINE, "", "INVALID_FORMAT", "The file is not UTF-8");
      return "";
    }
  }

  private static boolean hasKnownColumns(List<String> header, RosterFaults faults) {
    int before = faults.total();
    Set<String> unknown = new HashSet<>(header);
    for (String column : REQUIRED_COLUMNS) {
      if (!unknown.remove(column)) {
        faults.add(HEADER_LINE, column, "REQUIRED", "The column is missing");
      }
    }
    OPTIONAL_COLUMNS.forEach(unknown::remove);
    for (String column : unknown) {
      faults.add(HEADER_LINE, column, "UNKNOWN_FIELD", "There is no such column");
    }
    return faults.total() == before;
  }
}
