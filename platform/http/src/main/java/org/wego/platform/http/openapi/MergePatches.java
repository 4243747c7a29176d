package org.wego.platform.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.wego.platform.http.json.MergePatch;

/**
 * Tells what a merge patch may hold: of the fields of a whole one any, and {@code null} for those
 * that shall be gone. A client that were told that a whole one is needed would send every field,
 * and wipe out what its caller never touched.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class MergePatches implements OASFilter {

  private static final String COMPONENTS = "#/components/schemas/";
  private static final String SUFFIX = "Patch";

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    if (contract.getPaths() == null || contract.getPaths().getPathItems() == null) {
      return;
    }
    Map<String, Schema> whole = contract.getComponents().getSchemas();
    Map<String, Schema> patches = new LinkedHashMap<>();
    contract.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .flatMap(operation -> mergePatches(operation).stream())
        .filter(body -> body.getSchema() != null && body.getSchema().getRef() != null)
        .forEach(body -> body.setSchema(reference(patch(name(body.getSchema()), whole, patches))));
    patches.forEach(contract.getComponents()::addSchema);
  }

  private static List<MediaType> mergePatches(Operation operation) {
    if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
      return List.of();
    }
    MediaType body = operation.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE);
    return body == null ? List.of() : List.of(body);
  }

  /** Describes the patch of a whole one, and of the objects in it, and tells its name. */
  private static String patch(String name, Map<String, Schema> whole, Map<String, Schema> patches) {
    String patchName = name + SUFFIX;
    if (!patches.containsKey(patchName)) {
      Schema patch = copy(whole.get(name)).required(null);
      patches.put(patchName, patch);
      Map<String, Schema> fields = new LinkedHashMap<>();
      patch
          .getProperties()
          .forEach((field, schema) -> fields.put(field, removable(schema, whole, patches)));
      patch.setProperties(fields);
    }
    return patchName;
  }

  private static Schema removable(
      Schema field, Map<String, Schema> whole, Map<String, Schema> patches) {
    if (field.getRef() != null) {
      return copy(field)
          .ref(null)
          .type(null)
          .anyOf(List.of(value(field, whole, patches), nothing()));
    }
    if (field.getAnyOf() != null) {
      return copy(field)
          .anyOf(
              field.getAnyOf().stream()
                  .map(one -> one.getRef() == null ? one : value(one, whole, patches))
                  .toList());
    }
    if (field.getType() == null || field.getType().contains(SchemaType.NULL)) {
      return field;
    }
    List<SchemaType> types = new ArrayList<>(field.getType());
    types.add(SchemaType.NULL);
    return copy(field).type(types);
  }

  /** An object in a patch is patched as well; everything else is replaced as a whole. */
  private static Schema value(
      Schema reference, Map<String, Schema> whole, Map<String, Schema> patches) {
    String name = name(reference);
    return reference(whole.get(name).getProperties() == null ? name : patch(name, whole, patches));
  }

  private static Schema copy(Schema schema) {
    Schema copy = OASFactory.createSchema();
    copy.setAll(schema.getAll());
    return copy;
  }

  private static Schema nothing() {
    return OASFactory.createSchema().addType(SchemaType.NULL);
  }

  private static Schema reference(String name) {
    return OASFactory.createSchema().ref(COMPONENTS + name);
  }

  private static String name(Schema reference) {
    return reference.getRef().substring(COMPONENTS.length());
  }
}
