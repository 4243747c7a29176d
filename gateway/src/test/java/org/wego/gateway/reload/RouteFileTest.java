package org.wego.gateway.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wego.gateway.GatewayConfig;
import org.wego.gateway.routing.Address;
import org.wego.gateway.routing.Bounds;
import org.wego.gateway.routing.InvalidRouteTable;
import org.wego.gateway.routing.Route;
import org.wego.gateway.routing.RouteTable;

class RouteFileTest {

  @Test
  void a_route_takes_the_general_bounds_where_it_says_nothing() {
    RouteTable table =
        Tables.read(
            """
            upstreams:
              fees: [http://a:8082, https://b]
            routes:
              /api/v1/invoices: fees
              /api/v1/fee-runs: {upstream: fees, response: 5m, body: 20M}
            """,
            Map.of("wego.gateway.timeouts.response", "7s"));

    Route plain = table.match("/api/v1/invoices/1").orElseThrow();
    assertThat(plain.upstream().instances())
        .containsExactly(new Address("a", 8082, false), new Address("b", 443, true));
    assertThat(plain.bounds())
        .isEqualTo(
            new Bounds(
                Duration.ofSeconds(2), Duration.ofSeconds(7), Duration.ofMinutes(5), 11 << 20));
    assertThat(table.match("/api/v1/fee-runs").orElseThrow().bounds())
        .isEqualTo(
            new Bounds(
                Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofMinutes(5), 20 << 20));
  }

  @Test
  void the_environment_names_the_instances_of_an_upstream() {
    GatewayConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(GatewayConfig.class)
            .withSources(
                new EnvConfigSource(
                    Map.of(
                        "WEGO_GATEWAY_UPSTREAMS_MEMBERSHIP",
                        "http://a:8081,http://b:8081",
                        "WEGO_GATEWAY_TOKENS_ISSUER",
                        "http://localhost/realm",
                        "WEGO_GATEWAY_TOKENS_AUDIENCE",
                        "wego-api"),
                    300))
            .build()
            .getConfigMapping(GatewayConfig.class);

    assertThat(config.upstreams())
        .isEqualTo(Map.of("membership", List.of("http://a:8081", "http://b:8081")));
  }

  @Test
  void configured_instances_come_before_those_of_the_table() {
    RouteTable table =
        Tables.read(
            """
            upstreams:
              fees: [http://a]
            routes:
              /api/v1/invoices: fees
            """,
            Map.of("wego.gateway.upstreams.fees", "http://x,http://y"));

    assertThat(table.match("/api/v1/invoices").orElseThrow().upstream().instances())
        .extracting(Address::host)
        .containsExactly("x", "y");
  }

  @Test
  void everything_wrong_with_a_file_is_named_at_once() {
    assertThatThrownBy(
            () ->
                Tables.read(
                    """
                    upstream: {}
                    upstreams:
                      fees: http://a
                      events: [ftp://b]
                    routes:
                      /api/v1/a: {upstream: events, timeout: 1s}
                      /api/v1/b: {upstream: events, response: soon, idle: 0s, body: -1}
                      /api/v1/c: {upstream: events, idle: 6m}
                      /api/v1/d: {response: 1s}
                      /api/v1/e: nobody
                      /api/v1/f: fees
                    """,
                    Map.of()))
        .isInstanceOfSatisfying(
            InvalidRouteTable.class,
            e ->
                assertThat(e.faults())
                    .containsExactlyInAnyOrder(
                        "there is no part upstream, only upstreams and routes",
                        "upstream fees: not a list of addresses",
                        "upstream fees: it has no instance",
                        "upstream events: ftp://b is not http(s)://host[:port] alone",
                        "route /api/v1/a: there is no setting timeout",
                        "route /api/v1/b: response is not a time such as 30s",
                        "route /api/v1/b: idle is not a time such as 30s",
                        "route /api/v1/b: body is not a size such as 10M",
                        "route /api/v1/c: idle is over PT5M, at which every connection ends",
                        "route /api/v1/d: it names no upstream",
                        "route /api/v1/e: there is no upstream nobody"));
  }

  @Test
  void what_is_written_twice_or_is_no_table_is_refused() {
    assertThatThrownBy(
            () ->
                Tables.read(
                    """
                    upstreams:
                      fees: ["http://a"]
                    routes:
                      /api/v1/a: fees
                      /api/v1/a: fees
                    """,
                    Map.of()))
        .isInstanceOf(InvalidRouteTable.class)
        .hasMessageContaining("line 5")
        .hasMessageContaining("Duplicate");
    assertThatThrownBy(() -> Tables.read("", Map.of())).isInstanceOf(InvalidRouteTable.class);
    assertThatThrownBy(() -> Tables.read("words", Map.of())).isInstanceOf(InvalidRouteTable.class);
    assertThatThrownBy(() -> Tables.read("routes: [a]", Map.of()))
        .isInstanceOf(InvalidRouteTable.class)
        .hasMessageContaining("routes: not a mapping");
  }
}
