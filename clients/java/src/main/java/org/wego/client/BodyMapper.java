package org.wego.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

/**
 * Reads and writes bodies. The generated code has all of them go through its mapper, also those
 * that are no JSON: a file would be sent as its path, and a calendar read as a JSON string.
 */
final class BodyMapper extends ObjectMapper {

  private static final long serialVersionUID = 1L;

  BodyMapper() {
    super(ApiClient.createDefaultObjectMapper());
  }

  @Override
  public byte[] writeValueAsBytes(Object value) throws JsonProcessingException {
    if (value instanceof File file) {
      try {
        return Files.readAllBytes(file.toPath());
      } catch (IOException e) {
        throw new ApiException(e);
      }
    }
    return super.writeValueAsBytes(value);
  }

  @Override
  public <T> T readValue(String content, TypeReference<T> type) throws JsonProcessingException {
    if (type.getType() == String.class) {
      @SuppressWarnings("unchecked")
      T text = (T) content;
      return text;
    }
    return super.readValue(content, type);
  }
}
