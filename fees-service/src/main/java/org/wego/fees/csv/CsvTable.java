package org.wego.fees.csv;

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
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** An uploaded CSV file (RFC 4180, UTF-8, a header line) as rows with the lines they stand on. */
public final class CsvTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvTable() {}

  /**
   * The rows of the file.
   *
   * @param columns the names that the header must have, each once, in any order
   * @param mostRows how many rows are taken at most
   * @throws ProblemException when this is not such a file; faults of single rows are left to {@link
   *     CsvRow}
   */
  public static List<CsvRow> read(byte[] file, List<String> columns, int mostRows) {
    try (CSVParser parser = CSVParser.parse(new StringReader(text(file)), FORMAT)) {
      Faults faults = new Faults();
      List<String> header = null;
      List<CsvRow> rows = new ArrayList<>();
      for (CSVRecord record : parser) {
        if (header == null) {
          header = header(record, columns);
          continue;
        }
        // A quoted value may span lines; a row is known by its last one.
        long line = parser.getCurrentLineNumber();
        if (record.size() == header.size()) {
          rows.add(new CsvRow(line, header, record.toList(), faults));
        } else {
          faults.add(
              "/rows/" + line,
              "WRONG_COLUMNS",
              "The row has " + record.size() + " values, the header " + header.size());
        }
        if (rows.size() > mostRows) {
          throw invalid("/rows", "TOO_LONG", "The file has more than " + mostRows + " rows");
        }
      }
      if (header == null) {
        throw invalid("/rows/1", "REQUIRED", "The file has no header line");
      }
      if (rows.isEmpty() && faults.isEmpty()) {
        throw invalid("/rows", "REQUIRED", "The file has no rows");
      }
      if (rows.isEmpty()) {
        faults.throwIfAny(PlatformError.INVALID_INPUT);
      }
      return rows;
    } catch (CSVException | UncheckedIOException e) {
      throw new ProblemException(
          PlatformError.INVALID_INPUT, "The file is not CSV as RFC 4180 has it", e);
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory cannot be read", e);
    }
  }

  private static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ProblemException(PlatformError.INVALID_INPUT, "The file is not UTF-8 text", e);
    }
  }

  private static List<String> header(CSVRecord record, List<String> columns) {
    List<String> header = record.stream().map(String::strip).toList();
    Set<String> known = new HashSet<>(columns);
    Faults faults = new Faults();
    for (String column : columns) {
      faults.addIf(
          !header.contains(column), "/rows/1/" + column, "REQUIRED", "The column is missing");
    }
    for (String column : header) {
      faults.addIf(
          !known.contains(column), "/rows/1", "UNKNOWN_FIELD", "Unknown column " + shown(column));
    }
    faults.addIf(
        new HashSet<>(header).size() < header.size(),
        "/rows/1",
        "DUPLICATE_FIELD",
        "A column is named twice");
    faults.throwIfAny(PlatformError.INVALID_INPUT);
    return header;
  }

  private static String shown(String text) {
    return '"' + (text.length() <= 60 ? text : text.substring(0, 60) + "…") + '"';
  }

  private static ProblemException invalid(String pointer, String code, String detail) {
    return new ProblemException(PlatformError.INVALID_INPUT, detail)
        .withFaults(new Faults().add(pointer, code, detail).asList());
  }
}
