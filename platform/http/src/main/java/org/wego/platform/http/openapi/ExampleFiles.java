package org.wego.platform.http.openapi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Puts the examples of an operation into the contract: {@code
 * openapi-examples/<operationId>.request.json} and {@code ….response.json} of the class path. One
 * that an annotation gives stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ExampleFiles implements OASFilter {

  private static final String FOLDER = "openapi-examples/";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @Override
  public Operation filterOperation(Operation operation) {
    if (operation.getOperationId() != null) {
      if (operation.getRequestBody() != null) {
        read(operation.getOperationId() + ".request.json")
            .ifPresent(example -> show(example, operation.getRequestBody().getContent()));
      }
      if (operation.getResponses() != null && operation.getResponses().getAPIResponses() != null) {
        read(operation.getOperationId() + ".response.json")
            .ifPresent(
                example ->
                    operation.getResponses().getAPIResponses().entrySet().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .forEach(response -> show(example, response.getValue().getContent())));
      }
    }
    return operation;
  }

  private static void show(Object example, Content content) {
    if (content != null && content.getMediaTypes() != null) {
      content.getMediaTypes().entrySet().stream()
          .filter(type -> isJson(type.getKey()) && !hasExample(type.getValue()))
          .forEach(type -> type.getValue().setExample(example));
    }
  }

  private static boolean isJson(String mediaType) {
    return mediaType.equals("application/json") || mediaType.endsWith("+json");
  }

  private static boolean hasExample(MediaType type) {
    return type.getExample() != null || type.getExamples() != null && !type.getExamples().isEmpty();
  }

  private static Optional<Object> read(String file) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream example = loader.getResourceAsStream(FOLDER + file)) {
      return example == null
          ? Optional.empty()
          : Optional.of(JSON.readValue(example, Object.class));
    } catch (IOException e) {
      throw new UncheckedIOException("The example " + file + " is not JSON", e);
    }
  }
}
