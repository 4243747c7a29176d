package org.wego.platform.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Lets an object that may be null be null: the scanner says of one with a description that it is an
 * object in any case, and beside it that it may be null.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class NullableObjects implements OASFilter {

  @Override
  public Schema filterSchema(Schema schema) {
    boolean nullable =
        schema.getAnyOf() != null
            && schema.getAnyOf().stream()
                .anyMatch(one -> List.of(SchemaType.NULL).equals(one.getType()));
    if (nullable && List.of(SchemaType.OBJECT).equals(schema.getType())) {
      schema.setType(null);
    }
    return schema;
  }
}
