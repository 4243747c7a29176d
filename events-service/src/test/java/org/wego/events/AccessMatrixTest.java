package org.wego.events;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.wego.events.testing.Database;
import org.wego.events.testing.Given;
import org.wego.platform.testkit.AccessMatrix;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class AccessMatrixTest extends AccessMatrix {

  private UUID seoul;
  private UUID frankfurt;
  private UUID assembly;

  /** What the paths are about is Seoul's, which is in Asia. */
  @BeforeEach
  void seoul_takes_part() {
    Database.clear();
    seoul = Given.member("Seoul", "KR", "ASIA");
    frankfurt = Given.member("Frankfurt", "DE", "EUROPE");
    assembly = Given.assembly();
  }

  @Override
  protected Optional<Tokens> caller(String column) {
    return switch (column) {
      case "member-own" -> Optional.of(Tokens.of("member").with("member_id", seoul));
      case "member-other" -> Optional.of(Tokens.of("member").with("member_id", frankfurt));
      case "regional-office" -> Optional.of(Tokens.of("regional-office").with("region", "ASIA"));
      default -> super.caller(column);
    };
  }

  @Override
  protected Map<String, String> pathParameters(Operation operation, String column) {
    Map<String, Object> known = new HashMap<>();
    known.put("id", subjectOf(operation));
    Map<String, String> parameters = new HashMap<>();
    known.forEach(
        (name, value) -> {
          if (operation.path().contains("{" + name + "}")) {
            parameters.put(name, value.toString());
          }
        });
    return parameters;
  }

  private UUID subjectOf(Operation operation) {
    return assembly;
  }
}
