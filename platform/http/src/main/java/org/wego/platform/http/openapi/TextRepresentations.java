package org.wego.platform.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says of an answer as text (CSV, events) that it is text: the scanner describes it as the object
 * that the JSON beside it is, which a client would try to read from it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class TextRepresentations implements OASFilter {

  @Override
  public APIResponse filterAPIResponse(APIResponse response) {
    if (response.getContent() != null && response.getContent().getMediaTypes() != null) {
      response.getContent().getMediaTypes().entrySet().stream()
          .filter(representation -> representation.getKey().startsWith("text/"))
          .map(Map.Entry::getValue)
          .filter(text -> text.getSchema() == null || text.getSchema().getRef() != null)
          .forEach(text -> text.setSchema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }
    return response;
  }
}
