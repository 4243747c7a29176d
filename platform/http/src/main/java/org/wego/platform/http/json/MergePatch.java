package org.wego.platform.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;

/**
 * A JSON Merge Patch (RFC 7396): the body of a PATCH. It is applied to the tree of the present
 * state, and the outcome is bound and validated as strictly as any other body.
 */
public final class MergePatch {

  /** The media type that a PATCH consumes. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectNode patch;
  private final StrictBinder binder;

  MergePatch(ObjectNode patch, StrictBinder binder) {
    this.patch = patch;
    this.binder = binder;
  }

  /**
   * The present state with this patch applied.
   *
   * @param current the editable fields as they are now; a record
   * @param type the record's type
   * @throws org.wego.platform.problem.ProblemException with every fault of the outcome
   */
  public <T> T applyTo(T current, Class<T> type) {
    return binder.bind(merge(binder.toTree(current), patch), type);
  }

  /** Whether the patch names this top-level field, be it to set or to remove it. */
  public boolean touches(String field) {
    return patch.has(field);
  }

  private static JsonNode merge(JsonNode target, ObjectNode patch) {
    ObjectNode merged = target.isObject() ? ((ObjectNode) target).deepCopy() : patch.objectNode();
    Iterator<Map.Entry<String, JsonNode>> fields = patch.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      JsonNode value = field.getValue();
      if (value.isNull()) {
        merged.remove(field.getKey());
      } else if (value.isObject()) {
        merged.set(field.getKey(), merge(merged.path(field.getKey()), (ObjectNode) value));
      } else {
        merged.set(field.getKey(), value);
      }
    }
    return merged;
  }
}
