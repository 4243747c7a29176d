package org.wego.client;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lists are answered in pages; this goes through them. */
public final class Pages {

  private Pages() {}

  /**
   * Everything in a list, each page asked for when it is come to.
   *
   * <pre>{@code
   * Pages.all(
   *     cursor -> invoices.listInvoices(query.cursor(cursor).build()),
   *     PageInvoiceSummary::getItems,
   *     PageInvoiceSummary::getNext);
   * }</pre>
   *
   * @param page asks for the page at a cursor; null is the first page's
   * @param items what is on a page
   * @param next the cursor of the page after it, null on the last
   */
  public static <P, T> Stream<T> all(
      Function<String, P> page, Function<P, List<T>> items, Function<P, String> next) {
    return Stream.iterate(
            page.apply(null),
            Objects::nonNull,
            present -> {
              String cursor = next.apply(present);
              return cursor == null ? null : page.apply(cursor);
            })
        .flatMap(present -> items.apply(present).stream());
  }
}
