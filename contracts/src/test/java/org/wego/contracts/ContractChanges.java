package org.wego.contracts;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** What became of a contract since it was released, as openapi-diff sees it, and stricter. */
final class ContractChanges {

  private final ChangedOpenApi changes;

  private ContractChanges(ChangedOpenApi changes) {
    this.changes = changes;
  }

  static ContractChanges between(String released, String present) {
    return new ContractChanges(OpenApiCompare.fromSpecifications(parse(released), parse(present)));
  }

  private static OpenAPI parse(String contract) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult parsed =
        new OpenAPIV3Parser().readContents(PlainContract.of(contract), null, options);
    if (!parsed.getMessages().isEmpty()) {
      throw new IllegalArgumentException("Not a contract: " + parsed.getMessages());
    }
    return parsed.getOpenAPI();
  }

  /** Why a client of the released contract may fail with the present one; empty if it does not. */
  List<String> breaking() {
    List<String> breaking = new ArrayList<>();
    if (changes.isIncompatible()) {
      breaking.add(rendered());
    }
    Set<Changed> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Changed> open = new ArrayDeque<>(List.of(changes));
    while (!open.isEmpty()) {
      Changed change = open.pop();
      if (!seen.add(change)) {
        continue;
      }
      if (change instanceof ChangedSchema schema) {
        stricter(schema, breaking);
      }
      if (change instanceof ComposedChanged composed) {
        composed.getChangedElements().stream().filter(Objects::nonNull).forEach(open::push);
      }
    }
    return breaking;
  }

  /** Requests are read strictly, and generated clients name each value of an enum. */
  private static void stricter(ChangedSchema schema, List<String> breaking) {
    if (schema.getContext() != null
        && schema.getContext().isRequest()
        && !schema.getMissingProperties().isEmpty()) {
      breaking.add(
          "%s %s: a request may no longer hold %s"
              .formatted(
                  schema.getContext().getMethod(),
                  schema.getContext().getUrl(),
                  schema.getMissingProperties().keySet()));
    }
    if (schema.getEnumeration() != null && !schema.getEnumeration().getMissing().isEmpty()) {
      breaking.add("An enum lost " + schema.getEnumeration().getMissing());
    }
  }

  private String rendered() {
    return new ConsoleRender().render(changes);
  }
}
