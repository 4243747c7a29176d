package org.wego.platform.persistence.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.sql.Sql;

/**
 * A list of what a query works out, page by page, in one statement a page. Its keyset names the
 * rows {@code r}.
 *
 * @param <R> a row
 */
public final class SqlListing<R> {

  private static final Pattern NAMED = Pattern.compile(":(key\\d+)");

  private final Keyset<R> keyset;
  private final Sql.RowReader<R> reader;

  public SqlListing(Keyset<R> keyset, Sql.RowReader<R> reader) {
    this.keyset = keyset;
    this.reader = reader;
  }

  /**
   * The page that was asked for.
   *
   * @param rows the query, with a question mark for each parameter
   */
  public Page<R> page(Sql sql, String rows, List<Object> parameters, PageRequest request) {
    Keyset.Window<R> window = keyset.window(request);
    List<Object> bound = new ArrayList<>(parameters);
    Matcher named = NAMED.matcher(window.condition());
    String condition =
        named.replaceAll(
            found -> {
              bound.add(window.parameters().get(found.group(1)));
              return "?";
            });
    bound.add(window.fetchSize());
    List<R> found =
        sql.list(
            "SELECT r.* FROM (%s) r WHERE %s ORDER BY %s LIMIT ?"
                .formatted(rows, condition, window.orderBy()),
            reader,
            bound.toArray());
    return window.page(
        found,
        () ->
            sql.find(
                    "SELECT count(*) FROM (" + rows + ") r",
                    row -> row.getLong(1),
                    parameters.toArray())
                .orElseThrow());
  }
}
