package org.wego.platform.http.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * The order of a list and the way to walk it: an allow-list of sort keys that always ends in the
 * unique id. It makes the condition and the order for HQL or SQL; only expressions written here
 * reach the query, and what came from the caller is always a bound parameter.
 *
 * @param <R> the row that a query answers
 */
public final class Keyset<R> {

  private final Map<String, Key<R>> keys;
  private final Key<R> id;
  private final String defaultSort;

  private Keyset(Map<String, Key<R>> keys, Key<R> id, String defaultSort) {
    this.keys = Map.copyOf(keys);
    this.id = id;
    this.defaultSort = defaultSort;
  }

  /**
   * Begins a list whose rows are unique and finally ordered by an id.
   *
   * @param expression the id in the query's language, such as {@code m.id}
   * @param type String, UUID, Integer, Long, BigDecimal, LocalDate, Instant, or an enum
   * @param value reads the id from a row
   */
  public static <R, V extends Comparable<? super V>> Builder<R> endingIn(
      String expression, Class<V> type, Function<? super R, ? extends V> value) {
    return new Builder<>(new Key<>(expression, type, value, false, false));
  }

  /**
   * The window of the list that a request asks for.
   *
   * @throws ProblemException INVALID_INPUT for an unknown sort key, CURSOR_INVALID for a cursor of
   *     another list, order or filter
   */
  public Window<R> window(PageRequest request) {
    List<Ordered<R>> order = order(request.sort() == null ? defaultSort : request.sort());
    Cursors cursors =
        new Cursors(
            request.list()
                + order.stream()
                    .map(o -> o.key().expression() + (o.descending() ? " desc" : " asc"))
                    .collect(Collectors.joining(",", "|", "")));
    List<Object> after =
        request.cursor() == null
            ? List.of()
            : cursors.decode(
                request.cursor(),
                order.stream()
                    .map(o -> new Cursors.Part(o.key().type(), o.key().nullable()))
                    .toList());
    return new Window<>(request, order, cursors, after);
  }

  private List<Ordered<R>> order(String sort) {
    Map<String, Ordered<R>> chosen = new LinkedHashMap<>();
    for (String part : sort.isEmpty() ? new String[0] : sort.split(",", -1)) {
      boolean descending = part.startsWith("-");
      String name = descending ? part.substring(1) : part;
      Key<R> key = keys.get(name);
      if (key == null || chosen.containsKey(name)) {
        throw unknownSort();
      }
      chosen.put(name, new Ordered<>(key, descending));
    }
    List<Ordered<R>> order = new ArrayList<>(chosen.values());
    boolean lastDescends = !order.isEmpty() && order.get(order.size() - 1).descending();
    order.add(new Ordered<>(id, lastDescends));
    return order;
  }

  private ProblemException unknownSort() {
    String detail =
        "Sort by each of these at most once, with - before one for descending: "
            + keys.keySet().stream().sorted().collect(Collectors.joining(", "));
    return new ProblemException(PlatformError.INVALID_INPUT, detail)
        .withFaults(List.of(new Fault("/query/sort", "UNKNOWN_VALUE", detail)));
  }

  private record Key<R>(
      String expression,
      Class<?> type,
      Function<? super R, ?> value,
      boolean nullable,
      boolean indexedWithId) {}

  private record Ordered<R>(Key<R> key, boolean descending) {}

  /** Names the sort keys of a list. */
  public static final class Builder<R> {

    private final Map<String, Key<R>> keys = new HashMap<>();
    private final Key<R> id;

    private Builder(Key<R> id) {
      this.id = id;
    }

    /** A key that is never null. */
    public <V extends Comparable<? super V>> Builder<R> by(
        String name, String expression, Class<V> type, Function<? super R, ? extends V> value) {
      keys.put(name, new Key<>(expression, type, value, false, false));
      return this;
    }

    /**
     * A key that is never null and no enum, and that an index holds right before the id: both are
     * columns of one table, which their expressions name (in HQL {@code fk(v.member)}, since {@code
     * v.member.id} is taken from the other table where that is joined). By it alone, the database
     * knows how much of the list is left and reads no more than the page; over two tables it would
     * read all of it.
     */
    public <V extends Comparable<? super V>> Builder<R> byIndexed(
        String name, String expression, Class<V> type, Function<? super R, ? extends V> value) {
      if (type.isEnum()) {
        throw new IllegalArgumentException("HQL would compare the ordinals of " + expression);
      }
      keys.put(name, new Key<>(expression, type, value, false, true));
      return this;
    }

    /** A key that may be null; nulls come last in either direction. */
    public <V extends Comparable<? super V>> Builder<R> byNullable(
        String name, String expression, Class<V> type, Function<? super R, ? extends V> value) {
      keys.put(name, new Key<>(expression, type, value, true, false));
      return this;
    }

    /** The keyset, with the order of a request that names none, such as {@code -createdAt}. */
    public Keyset<R> defaultSort(String sort) {
      Keyset<R> keyset = new Keyset<>(keys, id, sort);
      keyset.order(sort);
      return keyset;
    }

    /** The keyset, ordered by the id alone where a request names no order. */
    public Keyset<R> defaultById() {
      return defaultSort("");
    }
  }

  /**
   * One window: the pieces of the query and, from the rows it answered, the page.
   *
   * @param <R> the row that the query answers
   */
  public static final class Window<R> {

    private final PageRequest request;
    private final List<Ordered<R>> order;
    private final Cursors cursors;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final String condition;

    private Window(
        PageRequest request, List<Ordered<R>> order, Cursors cursors, List<Object> after) {
      this.request = request;
      this.order = order;
      this.cursors = cursors;
      this.condition = after.isEmpty() ? "1 = 1" : conditionAfter(after);
    }

    private String conditionAfter(List<Object> after) {
      return order.size() == 2 && order.get(0).key().indexedWithId()
          ? rowAfter(after)
          : rowsAfter(after);
    }

    /** {@code (a, id) > (:key0, :key1)}. */
    private String rowAfter(List<Object> after) {
      parameters.put("key0", after.get(0));
      parameters.put("key1", after.get(1));
      return "(%s, %s) %s (:key0, :key1)"
          .formatted(
              order.get(0).key().expression(),
              order.get(1).key().expression(),
              order.get(0).descending() ? "<" : ">");
    }

    /** The condition that rows after the cursor meet, to be joined to the filters with AND. */
    public String condition() {
      return condition;
    }

    /** The values of the condition's named parameters ({@code key0}, {@code key1}, …). */
    public Map<String, Object> parameters() {
      return Map.copyOf(parameters);
    }

    /** What follows ORDER BY. */
    public String orderBy() {
      return order.stream()
          .map(
              o ->
                  o.key().expression()
                      + (o.descending() ? " desc" : " asc")
                      + (o.key().nullable() ? " nulls last" : ""))
          .collect(Collectors.joining(", "));
    }

    /** How many rows to fetch: one more than the page has, which tells whether another follows. */
    public int fetchSize() {
      return request.limit() + 1;
    }

    /**
     * The page.
     *
     * @param rows at most {@link #fetchSize()} rows that meet the condition, in order
     * @param total counts all rows that meet the filters; called only when the caller asked for it
     */
    public Page<R> page(List<R> rows, LongSupplier total) {
      boolean more = rows.size() > request.limit();
      List<R> items = more ? rows.subList(0, request.limit()) : rows;
      return new Page<>(
          items,
          more ? cursorAfter(items.get(items.size() - 1)) : null,
          request.count() ? total.getAsLong() : null);
    }

    private String cursorAfter(R row) {
      return cursors.encode(
          Arrays.asList(order.stream().map(o -> (Object) o.key().value().apply(row)).toArray()));
    }

    /**
     * {@code a > :key0 or (a = :key0 and (b < :key1 or …))}. Written out because a row comparison
     * allows neither mixed directions nor nulls; the leading bound lets an index find the start.
     * Far into a long list the database takes what both leave over for nearly nothing, and may read
     * all that is left.
     */
    private String rowsAfter(List<Object> after) {
      String nested = "";
      for (int i = order.size() - 1; i >= 0; i--) {
        Ordered<R> o = order.get(i);
        String column = o.key().expression();
        String parameter = ":key" + i;
        Object value = after.get(i);
        String beyond;
        String same;
        if (value == null) {
          beyond = "1 = 0";
          same = column + " is null";
        } else {
          parameters.put("key" + i, value);
          beyond = column + (o.descending() ? " < " : " > ") + parameter;
          same = column + " = " + parameter;
          if (o.key().nullable()) {
            beyond = "(" + beyond + " or " + column + " is null)";
          }
        }
        nested =
            nested.isEmpty() ? beyond : "(" + beyond + " or (" + same + " and " + nested + "))";
      }
      Ordered<R> first = order.get(0);
      return first.key().nullable()
          ? nested
          : "("
              + first.key().expression()
              + (first.descending() ? " <= " : " >= ")
              + ":key0 and "
              + nested
              + ")";
    }
  }
}
