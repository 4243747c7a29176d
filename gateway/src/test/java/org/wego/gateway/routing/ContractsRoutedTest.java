package org.wego.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a contract promises can be reached: the table that is shipped leads to its service. */
class ContractsRoutedTest {

  private static final Path CONTRACTS = Path.of("..", "contracts", "openapi");
  private static final Pattern PATH = Pattern.compile("^  (/api/\\S+):$", Pattern.MULTILINE);
  private static final Pattern ROUTE = Pattern.compile("wego[.]gateway[.]routes[.]\"(.+)\"");
  private static final String UPSTREAMS = "wego.gateway.upstreams.";

  @ParameterizedTest
  @ValueSource(strings = {"membership", "fees", "awards", "events"})
  void every_path_of_a_contract_leads_to_its_service(String service) throws IOException {
    RouteTable table = shipped();
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

  private static RouteTable shipped() throws IOException {
    Properties settings = new Properties();
    try (InputStream file =
        ContractsRoutedTest.class.getResourceAsStream("/application.properties")) {
      settings.load(file);
    }
    Map<String, URI> upstreams = new HashMap<>();
    Map<String, String> routes = new HashMap<>();
    for (String name : settings.stringPropertyNames()) {
      Matcher route = ROUTE.matcher(name);
      if (route.matches()) {
        routes.put(route.group(1), settings.getProperty(name));
      } else if (name.startsWith(UPSTREAMS)) {
        upstreams.put(name.substring(UPSTREAMS.length()), URI.create(settings.getProperty(name)));
      }
    }
    return RouteTable.of(upstreams, routes);
  }
}
