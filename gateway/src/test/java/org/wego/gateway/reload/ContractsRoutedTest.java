package org.wego.gateway.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.gateway.routing.Route;
import org.wego.gateway.routing.RouteTable;
import org.wego.gateway.routing.Upstream;

/** What a contract promises can be reached: the table that is shipped leads to its service. */
class ContractsRoutedTest {

  private static final Path CONTRACTS = Path.of("..", "contracts", "openapi");
  private static final Pattern PATH = Pattern.compile("^  (/api/\\S+):$", Pattern.MULTILINE);

  @ParameterizedTest
  @ValueSource(strings = {"membership", "fees", "awards", "events", "webhooks"})
  void every_path_of_a_contract_leads_to_its_service(String service) throws IOException {
    RouteTable table = Tables.packaged();
    List<String> paths =
        PATH.matcher(Files.readString(CONTRACTS.resolve(service + "-v1.yaml")))
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(paths).isNotEmpty();
    assertThat(paths)
        .allSatisfy(
            path ->
                assertThat(table.match(path.replaceAll("[{].+?[}]", "x")))
                    .as(path)
                    .map(Route::upstream)
                    .map(Upstream::name)
                    .hasValue(service));
  }
}
