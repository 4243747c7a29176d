package org.wego.platform.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;

/** Reads the body of a PATCH. */
@Provider
@Consumes(MergePatch.MEDIA_TYPE)
public class MergePatchReader implements MessageBodyReader<MergePatch> {

  private final StrictBinder binder;

  MergePatchReader(StrictBinder binder) {
    this.binder = binder;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == MergePatch.class;
  }

  @Override
  public MergePatch readFrom(
      Class<MergePatch> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    JsonNode patch = binder.read(body);
    new Faults()
        .addIf(!patch.isObject(), "", "WRONG_TYPE", "must be an object")
        .throwIfAny(PlatformError.INVALID_INPUT);
    return new MergePatch((ObjectNode) patch, binder);
  }
}
