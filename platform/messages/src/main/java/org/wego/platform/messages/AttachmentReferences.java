package org.wego.platform.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Attachments as a message's row keeps them. */
final class AttachmentReferences {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<AttachmentReference>> LIST = new TypeReference<>() {};

  private AttachmentReferences() {}

  /** {@code null} for none. */
  static String write(List<AttachmentReference> references) {
    try {
      return references.isEmpty() ? null : JSON.writeValueAsString(references);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The attachments cannot be written as JSON", e);
    }
  }

  static List<AttachmentReference> read(String json) {
    try {
      return json == null ? List.of() : JSON.readValue(json, LIST);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The attachments of a message are not readable", e);
    }
  }
}
