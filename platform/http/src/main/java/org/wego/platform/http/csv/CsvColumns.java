package org.wego.platform.http.csv;

import java.util.List;

/**
 * The columns of a file, in any order.
 *
 * @param required those that the header must name
 * @param optional those that a file may leave out, as a whole or row by row
 */
public record CsvColumns(List<String> required, List<String> optional) {

  public CsvColumns {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  public static CsvColumns required(String... names) {
    return new CsvColumns(List.of(names), List.of());
  }

  public CsvColumns optional(String... names) {
    return new CsvColumns(required, List.of(names));
  }
}
