package org.wego.platform.http.page;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a list as CSV (RFC 4180): a column per record component, those of a nested record as
 * {@code address.street}, lists joined with semicolons. Without a limit it is the whole list from
 * the cursor on, page after page; with one it is a page, and the next one is in the Link header.
 */
@Provider
@Produces("text/csv")
public class CsvWriter implements MessageBodyWriter<Page<?>> {

  static final MediaType MEDIA_TYPE = new MediaType("text", "csv");

  /** Also in the wide forms that spreadsheets of East Asia take for the same. */
  private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == Page.class;
  }

  @Override
  public void writeTo(
      Page<?> page,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    Writer csv = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
    Class<?> row = rowType(page, genericType);
    if (row != null) {
      csv.append(String.join(",", columns(row, ""))).append("\r\n");
    }
    Optional<WholeList> list = WholeList.ofRequest();
    write(page, csv);
    if (list.isPresent()) {
      for (Page<?> last = page; last.next() != null; ) {
        last = list.get().after(last);
        write(last, csv);
      }
    }
    csv.flush();
  }

  private static void write(Page<?> page, Writer csv) throws IOException {
    for (Object item : page.items()) {
      List<String> cells = new ArrayList<>();
      addCells(item, item.getClass(), cells);
      csv.append(cells.stream().map(CsvWriter::quote).collect(Collectors.joining(",")))
          .append("\r\n");
    }
  }

  private static Class<?> rowType(Page<?> page, Type genericType) {
    if (genericType instanceof ParameterizedType declared
        && declared.getActualTypeArguments()[0] instanceof Class<?> row) {
      return row;
    }
    return page.items().isEmpty() ? null : page.items().get(0).getClass();
  }

  private static List<String> columns(Class<?> type, String prefix) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType().isRecord()) {
        names.addAll(columns(component.getType(), prefix + component.getName() + "."));
      } else {
        names.add(prefix + component.getName());
      }
    }
    return names;
  }

  private static void addCells(Object value, Class<?> type, List<String> cells) {
    for (RecordComponent component : type.getRecordComponents()) {
      Object part = value == null ? null : read(component, value);
      if (component.getType().isRecord()) {
        addCells(part, component.getType(), cells);
      } else if (part instanceof Collection<?> many) {
        cells.add(many.stream().map(String::valueOf).collect(Collectors.joining("; ")));
      } else {
        cells.add(part == null ? "" : part.toString());
      }
    }
  }

  private static Object read(RecordComponent component, Object value) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A record's accessor cannot be called", e);
    }
  }

  /** A spreadsheet takes a cell that begins like a formula for one; an apostrophe defuses it. */
  private static String quote(String cell) {
    boolean formula = !cell.isEmpty() && BEGINS_FORMULA.indexOf(cell.charAt(0)) >= 0;
    boolean number = cell.matches("-?\\d+(\\.\\d+)?");
    String safe = formula && !number ? "'" + cell : cell;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
