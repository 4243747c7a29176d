package org.wego.platform.http.parameter;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.wego.platform.http.Scalars;

/**
 * One query or path parameter that a resource method declares, itself or in a bean of parameters.
 *
 * @param place {@code query} or {@code path}
 * @param name the name in the request
 * @param type the type of one value
 * @param many whether it may be given more than once
 * @param defaultValue the value of an absent one, or {@code null}
 * @param index which argument of the method it is, or holds it
 * @param bean the bean it is a property of, or {@code null}
 * @param property the bean's property, or {@code null}
 */
record DeclaredParameter(
    String place,
    String name,
    Class<?> type,
    boolean many,
    String defaultValue,
    int index,
    Class<?> bean,
    String property) {

  private static final Map<Class<?>, Class<?>> BOXES =
      Map.of(int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class);

  /** What the annotations declare, if it is a query or path parameter at all. */
  static Optional<DeclaredParameter> of(
      AnnotatedElement declared, String ownName, Type type, int index, Class<?> bean) {
    String query = queryName(declared, ownName);
    String path = pathName(declared, ownName);
    if (query == null && path == null) {
      return Optional.empty();
    }
    boolean many =
        type instanceof ParameterizedType generic
            && generic.getRawType() instanceof Class<?> raw
            && Collection.class.isAssignableFrom(raw);
    Type single = many ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    DefaultValue ifAbsent = declared.getAnnotation(DefaultValue.class);
    return Optional.of(
        new DeclaredParameter(
            query != null ? "query" : "path",
            query != null ? query : path,
            BOXES.getOrDefault(single, single instanceof Class<?> c ? c : Object.class),
            many,
            ifAbsent == null ? null : ifAbsent.value(),
            index,
            bean,
            bean == null ? null : ownName));
  }

  private static String queryName(AnnotatedElement declared, String ownName) {
    QueryParam standard = declared.getAnnotation(QueryParam.class);
    RestQuery own = declared.getAnnotation(RestQuery.class);
    return standard != null ? standard.value() : own == null ? null : given(own.value(), ownName);
  }

  private static String pathName(AnnotatedElement declared, String ownName) {
    PathParam standard = declared.getAnnotation(PathParam.class);
    RestPath own = declared.getAnnotation(RestPath.class);
    return standard != null ? standard.value() : own == null ? null : given(own.value(), ownName);
  }

  private static String given(String name, String ownName) {
    return name.isEmpty() ? ownName : name;
  }

  boolean inPath() {
    return place.equals("path");
  }

  String pointer() {
    return "/" + place + "/" + name;
  }

  /** Whether the platform knows how to read the type; others are left to Jakarta REST. */
  boolean readable() {
    return Scalars.isReadable(type);
  }

  /** The value or values as the method gets them. */
  Object toArgument(List<Object> values) {
    return many ? values : values.isEmpty() ? null : values.get(0);
  }
}
