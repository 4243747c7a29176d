package org.wego.platform.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Binds a JSON tree to a record. */
@Singleton
class StrictBinder {

  private final ObjectMapper mapper;

  StrictBinder(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  JsonNode toTree(Object value) {
    return mapper.valueToTree(value);
  }

  <T> T bind(JsonNode tree, Class<T> type) {
    return mapper.convertValue(tree, type);
  }
}
