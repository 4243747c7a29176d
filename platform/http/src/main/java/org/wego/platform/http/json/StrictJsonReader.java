package org.wego.platform.http.json;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the body of every resource method that takes a record or a list of records, and answers all
 * its faults at once: unknown fields, wrong types, broken formats and Bean Validation constraints.
 * A parameter marked {@link Nullable} is {@code null} when the body is missing.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class StrictJsonReader implements MessageBodyReader<Object> {

  private final StrictBinder binder;

  StrictJsonReader(StrictBinder binder) {
    this.binder = binder;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord() || type == List.class && isListOfRecords(genericType);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    Type wanted = type.isRecord() ? type : genericType;
    if (mayBeMissing(annotations)) {
      return binder.readIfAny(body).map(tree -> binder.bind(tree, wanted)).orElse(null);
    }
    return binder.bind(binder.read(body), wanted);
  }

  private static boolean mayBeMissing(Annotation[] annotations) {
    return Arrays.stream(annotations).anyMatch(Nullable.class::isInstance);
  }

  private static boolean isListOfRecords(Type type) {
    return type instanceof ParameterizedType list
        && list.getActualTypeArguments()[0] instanceof Class<?> element
        && element.isRecord();
  }
}
