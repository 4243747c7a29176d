package org.wego.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

  private static final Map<String, URI> ONE = Map.of("one", URI.create("http://localhost:8081"));

  @Test
  void a_collection_may_have_the_name_of_a_file() {
    RouteTable table =
        RouteTable.of(ONE, Map.of("/api/v1/events", "one", "/api/v1/events.ics", "one"));

    assertThat(table.match("/api/v1/events.ics")).map(Route::prefix).hasValue("/api/v1/events.ics");
    assertThat(table.match("/api/v1/events.icsx")).isEmpty();
  }

  @Test
  void the_longest_prefix_of_whole_segments_wins() {
    RouteTable table =
        RouteTable.of(
            Map.of("one", URI.create("http://one:1"), "two", URI.create("https://two")),
            Map.of("/api/v1/members", "one", "/api/v1/members/special", "two"));

    assertThat(table.match("/api/v1/members"))
        .map(Route::upstream)
        .map(Upstream::name)
        .hasValue("one");
    assertThat(table.match("/api/v1/members/7")).map(Route::prefix).hasValue("/api/v1/members");
    assertThat(table.match("/api/v1/members/special/7"))
        .map(Route::upstream)
        .hasValue(new Upstream("two", "two", 443, true));
    assertThat(table.match("/api/v1/members/specially"))
        .map(Route::prefix)
        .hasValue("/api/v1/members");
    assertThat(table.match("/api/v1/members-2")).isEmpty();
    assertThat(table.match("/api/v1")).isEmpty();
    assertThat(table.match("/")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/q",
        "/q/metrics",
        "/operations",
        "/api",
        "/api/v1",
        "/api/v1/",
        "/api/v1/members/",
        "api/v1/members",
        "/api/v1/../operations",
        "/api/v1//members",
        "/api/v0/members",
        "/api/v1/Members",
        "/api/v1/members?x",
        "/api/v1/%6dembers",
        "/api/v1/.ics",
        "/api/v1/members.",
        "/api/v1/mem.bers/x"
      })
  void a_prefix_that_is_not_a_versioned_collection_is_refused(String prefix) {
    assertThatThrownBy(() -> RouteTable.of(ONE, Map.of(prefix, "one")))
        .isInstanceOf(InvalidRouteTable.class)
        .hasMessageContaining(prefix);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://host",
        "//host",
        "host",
        "http://",
        "http://user:pass@host",
        "http://host/path",
        "http://host?query",
        "http://host#part"
      })
  void an_upstream_that_is_more_or_less_than_an_address_is_refused(String address) {
    assertThatThrownBy(
            () -> RouteTable.of(Map.of("one", uri(address)), Map.of("/api/v1/members", "one")))
        .isInstanceOf(InvalidRouteTable.class)
        .hasMessageContaining("upstream one");
  }

  private static URI uri(String address) {
    return address.equals("http://") ? URI.create("http:/") : URI.create(address);
  }

  @Test
  void everything_wrong_with_a_table_is_named_at_once() {
    assertThatThrownBy(
            () ->
                RouteTable.of(
                    Map.of("bad", URI.create("ftp://x"), "idle", URI.create("http://idle")),
                    Map.of("/q", "bad", "/api/v1/members", "nobody")))
        .hasMessageContaining("upstream bad")
        .hasMessageContaining("route /q")
        .hasMessageContaining("there is no upstream nobody")
        .hasMessageContaining("upstream idle: no route leads to it");
  }

  @Test
  void an_empty_table_is_refused() {
    assertThatThrownBy(() -> RouteTable.of(Map.of(), Map.of()))
        .hasMessageContaining("there is no route");
  }
}
