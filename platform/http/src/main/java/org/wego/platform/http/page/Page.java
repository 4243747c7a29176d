package org.wego.platform.http.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the rows
 * @param next opaque cursor of the page after this one, absent on the last page
 * @param total number of all rows, only where {@code count=true} asked for it
 */
public record Page<T>(
    List<T> items,
    @JsonInclude(JsonInclude.Include.NON_NULL) String next,
    @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {

  public Page {
    items = List.copyOf(items);
  }

  /** The same page with each row shown as something else. */
  public <R> Page<R> map(Function<? super T, ? extends R> view) {
    return new Page<>(items.stream().<R>map(view).toList(), next, total);
  }
}
