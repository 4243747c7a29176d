package org.wego.platform.persistence.sql;

import java.util.List;

/**
 * A parameter that is an array in the database.
 *
 * @param type the type of its elements there, such as {@code uuid}
 * @param values the elements
 */
public record SqlArray(String type, Object[] values) {

  public static SqlArray of(String type, List<?> values) {
    return new SqlArray(type, values.toArray());
  }
}
