package org.wego.platform.persistence.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conditions on the rows {@code r} of a list; what a request leaves open is no condition. */
public final class Filter {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /** Adds {@code property = value}, unless the value is {@code null}. */
  public Filter equal(String property, Object value) {
    return compare(property, "=", value);
  }

  /** Adds {@code property >= value}, unless the value is {@code null}. */
  public Filter from(String property, Object value) {
    return compare(property, ">=", value);
  }

  /** Adds {@code property <= value}, unless the value is {@code null}. */
  public Filter to(String property, Object value) {
    return compare(property, "<=", value);
  }

  /**
   * Adds a condition of its own, unless that is {@code null}.
   *
   * @param named the parameters that it names
   */
  public Filter and(String condition, Map<String, Object> named) {
    if (condition != null) {
      conditions.add("(" + condition + ")");
      parameters.putAll(named);
    }
    return this;
  }

  /** Adds a condition on the rows {@code r} that takes nothing from the request. */
  public Filter holds(String condition) {
    conditions.add(condition);
    return this;
  }

  private Filter compare(String property, String operator, Object value) {
    if (value != null) {
      String parameter = "filter" + parameters.size();
      conditions.add("r." + property + " " + operator + " :" + parameter);
      parameters.put(parameter, value);
    }
    return this;
  }

  String condition() {
    return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
