package org.wego.platform.http.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** An uploaded table: CSV (RFC 4180) in UTF-8, with a header that names the columns. */
public final class CsvFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();
  private static final int HEADER_LINE = 1;
  private static final int SHOWN_LENGTH = 60;

  private final CsvColumns columns;
  private final int maxRows;

  public CsvFile(CsvColumns columns, int maxRows) {
    this.columns = columns;
    this.maxRows = maxRows;
  }

  /**
   * The rows that have the columns of the header. What is wrong with the others, or with the file
   * as a whole, goes to {@code faults}.
   *
   * @throws ProblemException BODY_TOO_LARGE for a file with too many rows
   */
  public List<CsvRow> read(byte[] content, CsvFaults faults) {
    List<CsvRow> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text(content)), FORMAT)) {
      if (!hasKnownColumns(parser.getHeaderNames(), faults)) {
        return rows;
      }
      int count = 0;
      for (CSVRecord row : parser) {
        if (++count > maxRows) {
          throw new ProblemException(
              PlatformError.BODY_TOO_LARGE, "A file has at most " + maxRows + " rows");
        }
        // A quoted value may span lines; a row is known by its last one.
        long line = parser.getCurrentLineNumber();
        if (row.isConsistent()) {
          rows.add(new CsvRow(row, line, faults));
        } else {
          faults.add(
              line,
              "WRONG_TYPE",
              "The row has " + row.size() + " columns and not those of the header");
        }
      }
      if (count == 0) {
        faults.add(HEADER_LINE, "REQUIRED", "The file has no rows");
      }
    } catch (CharacterCodingException e) {
      faults.add(HEADER_LINE, "INVALID_FORMAT", "The file is not UTF-8");
    } catch (UncheckedIOException | IOException e) {
      faults.add(HEADER_LINE, "MALFORMED_CSV", "The file is not CSV as RFC 4180 has it");
    } catch (IllegalArgumentException e) {
      faults.add(HEADER_LINE, "MALFORMED_CSV", "The header names a column twice or not at all");
    }
    return rows;
  }

  private static String text(byte[] content) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private boolean hasKnownColumns(List<String> header, CsvFaults faults) {
    int before = faults.total();
    Set<String> unknown = new LinkedHashSet<>(header);
    for (String column : columns.required()) {
      if (!unknown.remove(column)) {
        faults.add(HEADER_LINE, column, "REQUIRED", "The column is missing");
      }
    }
    columns.optional().forEach(unknown::remove);
    for (String column : unknown) {
      faults.add(HEADER_LINE, shown(column), "UNKNOWN_FIELD", "There is no such column");
    }
    return faults.total() == before;
  }

  private static String shown(String text) {
    return text.length() <= SHOWN_LENGTH ? text : text.substring(0, SHOWN_LENGTH) + "…";
  }
}
