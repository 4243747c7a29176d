package org.wego.platform.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Describes what reads the same everywhere: where the paths begin, who may call an operation, which
 * one a path parameter means, and what a filter of a list lets through. What an author describes
 * stays as it is.
 */
// Before others at each start, so that the document is written in the same order.
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP, priority = 2)
public class StandardDescriptions implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    if (contract.getServers() == null || contract.getServers().isEmpty()) {
      // Relative: the service, or the gateway before it, where the contract was read.
      contract.addServer(
          OASFactory.createServer().url("/").description("Where this contract is served"));
    }
    if (contract.getPaths() != null && contract.getPaths().getPathItems() != null) {
      contract.getPaths().getPathItems().forEach(StandardDescriptions::describe);
    }
  }

  private static void describe(String path, PathItem item) {
    item.getOperations()
        .forEach(
            (method, operation) -> {
              operation.setDescription(withCallers(operation));
              if (operation.getParameters() != null) {
                operation.getParameters().stream()
                    .filter(parameter -> isBlank(parameter.getDescription()))
                    .forEach(parameter -> describe(path, method, parameter));
              }
            });
  }

  private static String withCallers(Operation operation) {
    String callers = "Callers: " + callers(operation.getSecurity()) + ".";
    return isBlank(operation.getDescription())
        ? callers
        : operation.getDescription() + "\n\n" + callers;
  }

  private static String callers(List<SecurityRequirement> security) {
    if (security == null || security.isEmpty()) {
      return "anyone, without a token";
    }
    String roles =
        security.stream()
            .flatMap(one -> one.getSchemes().values().stream())
            .flatMap(List::stream)
            .distinct()
            .sorted()
            .map(role -> "`" + role + "`")
            .collect(Collectors.joining(", "));
    return roles.isEmpty() ? "anyone with a token" : roles;
  }

  private static void describe(String path, PathItem.HttpMethod method, Parameter parameter) {
    if (parameter.getIn() == Parameter.In.PATH) {
      parameter.setDescription("Which of the " + collection(path, parameter.getName()));
    } else if (parameter.getIn() == Parameter.In.QUERY && method == PathItem.HttpMethod.GET) {
      parameter.setDescription(filter(parameter));
    }
  }

  /** The words before the parameter: {@code /award-editions/{id}} are "award editions". */
  private static String collection(String path, String parameter) {
    String before = path.substring(0, path.indexOf("{" + parameter));
    String words = before.replaceAll("\\{[^}]*}", "").replaceAll("/+$", "");
    return words.substring(words.lastIndexOf('/') + 1).replace('-', ' ');
  }

  private static String filter(Parameter parameter) {
    String words =
        parameter.getName().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    boolean either =
        parameter.getSchema() != null
            && parameter.getSchema().getType() != null
            && parameter.getSchema().getType().contains(Schema.SchemaType.BOOLEAN);
    return either
        ? "Only those that are " + words + ", or with `false` those that are not"
        : "Only those of this " + words.replaceFirst(" id$", "");
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
