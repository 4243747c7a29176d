package org.wego.platform.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.wego.platform.problem.Category;
import org.wego.platform.problem.Problem;

/**
 * Writes into the contract what every operation has and no author repeats: the problem answers, the
 * headers of idempotency and concurrency, the bearer scheme.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BOTH)
public class StandardProblems implements OASFilter {

  private static final String SCHEME = "bearer";
  private static final Map<Category, String> DESCRIPTIONS = new LinkedHashMap<>();

  static {
    DESCRIPTIONS.put(Category.INVALID, "The input is malformed; errors[] names every fault");
    DESCRIPTIONS.put(Category.UNAUTHENTICATED, "A valid bearer token is required");
    DESCRIPTIONS.put(Category.FORBIDDEN, "The caller's roles do not allow this");
    DESCRIPTIONS.put(Category.NOT_FOUND, "It does not exist, or it is not the caller's");
    DESCRIPTIONS.put(Category.NOT_ACCEPTABLE, "No representation matches the Accept header");
    DESCRIPTIONS.put(Category.CONFLICT, "The present state does not allow this");
    DESCRIPTIONS.put(Category.PRECONDITION_FAILED, "It has changed since it was read");
    DESCRIPTIONS.put(Category.TOO_LARGE, "The body is too large");
    DESCRIPTIONS.put(Category.UNSUPPORTED_MEDIA_TYPE, "The media type is not supported here");
    DESCRIPTIONS.put(Category.RULE_BROKEN, "A rule of the domain forbids this");
    DESCRIPTIONS.put(Category.PRECONDITION_REQUIRED, "An If-Match header is required");
    DESCRIPTIONS.put(Category.TOO_MANY_REQUESTS, "Too many requests");
    DESCRIPTIONS.put(Category.INTERNAL, "A fault on our side, logged under the trace id");
    DESCRIPTIONS.put(Category.UNAVAILABLE, "The service cannot answer now");
  }

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    if (contract.getComponents() == null) {
      contract.setComponents(OASFactory.createComponents());
    }
    Components components = contract.getComponents();
    components.addSchema("Problem", problemSchema());
    components.addSchema("Fault", faultSchema());
    components.addSecurityScheme(
        SCHEME,
        OASFactory.createSecurityScheme()
            .type(org.eclipse.microprofile.openapi.models.security.SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .bearerFormat("JWT")
            .description("An access token of the OpenID provider for the audience wego-api"));
    DESCRIPTIONS.forEach(
        (category, description) ->
            components.addResponse(name(category), problemResponse(description)));
    if (contract.getPaths() != null && contract.getPaths().getPathItems() != null) {
      contract.getPaths().getPathItems().forEach(this::complete);
    }
  }

  private void complete(String path, PathItem item) {
    item.getOperations().forEach((method, operation) -> complete(path, method, operation));
  }

  private void complete(String path, PathItem.HttpMethod method, Operation operation) {
    // The gateway refuses a token that is not good also where none is needed.
    List<Category> possible =
        new ArrayList<>(
            List.of(Category.INVALID, Category.UNAUTHENTICATED, Category.NOT_ACCEPTABLE));
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      possible.add(Category.FORBIDDEN);
    }
    if (path.contains("{")) {
      possible.add(Category.NOT_FOUND);
    }
    boolean changes = method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.HEAD;
    if (changes) {
      possible.add(Category.CONFLICT);
      possible.add(Category.RULE_BROKEN);
    }
    if (operation.getRequestBody() != null) {
      possible.add(Category.TOO_LARGE);
      possible.add(Category.UNSUPPORTED_MEDIA_TYPE);
    }
    if (method == PathItem.HttpMethod.PATCH) {
      possible.add(Category.PRECONDITION_FAILED);
      possible.add(Category.PRECONDITION_REQUIRED);
      addHeader(operation, "If-Match", true, "The ETag of the representation that was changed");
    } else if (method == PathItem.HttpMethod.POST) {
      addHeader(
          operation,
          "Idempotency-Key",
          false,
          "A unique value per request; a retry with it gets the first answer again for 24 hours");
    }
    possible.add(Category.TOO_MANY_REQUESTS);
    possible.add(Category.INTERNAL);
    possible.add(Category.UNAVAILABLE);
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    for (Category category : possible) {
      String status = Integer.toString(category.status());
      APIResponse declared = operation.getResponses().getAPIResponse(status);
      if (declared == null || isBare(declared)) {
        operation.getResponses().addAPIResponse(status, reference(category));
      }
    }
    operation
        .getResponses()
        .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
  }

  /** The framework writes answers for 401 and 403 that have no content. */
  private static boolean isBare(APIResponse response) {
    return response.getRef() == null && response.getContent() == null;
  }

  private static void addHeader(
      Operation operation, String name, boolean required, String description) {
    boolean declared =
        operation.getParameters() != null
            && operation.getParameters().stream().anyMatch(p -> name.equals(p.getName()));
    if (!declared) {
      operation.addParameter(
          OASFactory.createParameter()
              .in(Parameter.In.HEADER)
              .name(name)
              .required(required)
              .description(description)
              .schema(string(null)));
    }
  }

  private static APIResponse reference(Category category) {
    return OASFactory.createAPIResponse().ref("#/components/responses/" + name(category));
  }

  private static String name(Category category) {
    StringBuilder name = new StringBuilder();
    for (String word : category.name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    return name.toString();
  }

  private static APIResponse problemResponse(String description) {
    return OASFactory.createAPIResponse()
        .description(description)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
  }

  private static Schema problemSchema() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .description("A problem document (RFC 9457)")
        .addRequired("type")
        .addRequired("title")
        .addRequired("status")
        .addRequired("code")
        .addProperty("type", string("A stable URI of the kind of problem"))
        .addProperty("title", string("The kind of problem in words"))
        .addProperty(
            "status",
            OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .description("The HTTP status code"))
        .addProperty("detail", string("What happened this time"))
        .addProperty("code", string("A stable code to switch on"))
        .addProperty("rule", string("The rule of the domain that was broken"))
        .addProperty("traceId", string("The id under which the request was logged"))
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description("Every fault of the input")
                .items(OASFactory.createSchema().ref("#/components/schemas/Fault")));
  }

  private static Schema faultSchema() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .description("One thing that is wrong with the input")
        .addRequired("pointer")
        .addRequired("code")
        .addRequired("detail")
        .addProperty("pointer", string("JSON Pointer into the body, or /query/name, /path/name"))
        .addProperty("code", string("A stable code, such as REQUIRED or TOO_LONG"))
        .addProperty("detail", string("What is wrong, in words"));
  }

  private static Schema string(String description) {
    return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
  }
}
