package org.wego.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

  private static final Bounds BOUNDS =
      new Bounds(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), 4);

  private static TableDraft withOne() {
    return new TableDraft().upstream("one", List.of("http://localhost:8081"));
  }

  @Test
  void a_collection_may_have_the_name_of_a_file() {
    RouteTable table =
        withOne()
            .route("/api/v1/events", "one", BOUNDS)
            .route("/api/v1/events.ics", "one", BOUNDS)
            .finish();

    assertThat(table.match("/api/v1/events.ics")).map(Route::prefix).hasValue("/api/v1/events.ics");
    assertThat(table.match("/api/v1/events.icsx")).isEmpty();
  }

  @Test
  void the_longest_prefix_of_whole_segments_wins() {
    RouteTable table =
        new TableDraft()
            .route("/api/v1/members", "one", BOUNDS)
            .route("/api/v1/members/special", "two", BOUNDS)
            .upstream("one", List.of("http://one:1", "http://one:2"))
            .upstream("two", List.of("https://two"))
            .finish();

    assertThat(table.match("/api/v1/members"))
        .map(Route::upstream)
        .hasValue(
            new Upstream(
                "one", List.of(new Address("one", 1, false), new Address("one", 2, false))));
    assertThat(table.match("/api/v1/members/7")).map(Route::prefix).hasValue("/api/v1/members");
    assertThat(table.match("/api/v1/members/special/7"))
        .map(Route::upstream)
        .hasValue(new Upstream("two", List.of(new Address("two", 443, true))));
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
    assertThatThrownBy(() -> withOne().route(prefix, "one", BOUNDS).finish())
        .isInstanceOf(InvalidRouteTable.class)
        .hasMessageContaining(prefix);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ftp://host",
        "//host",
        "host",
        "http:/",
        "http://",
        "http://user:pass@host",
        "http://host/path",
        "http://host?query",
        "http://host#part",
        "http://host name"
      })
  void an_instance_that_is_more_or_less_than_an_address_is_refused(String address) {
    assertThatThrownBy(
            () ->
                new TableDraft()
                    .upstream("one", List.of("http://good", address))
                    .route("/api/v1/members", "one", BOUNDS)
                    .finish())
        .isInstanceOf(InvalidRouteTable.class)
        .hasMessageContaining("upstream one");
  }

  @Test
  void everything_wrong_with_a_table_is_named_at_once() {
    assertThatThrownBy(
            () ->
                new TableDraft()
                    .upstream("bad", List.of("ftp://x"))
                    .upstream("none", List.of())
                    .upstream("twice", List.of("http://x:80", "http://x"))
                    .upstream("idle", List.of("http://idle"))
                    .upstream(
                        "many",
                        IntStream.range(1, 66).mapToObj(port -> "http://many:" + port).toList())
                    .route("/q", "bad", BOUNDS)
                    .route("/api/v1/members", "nobody", BOUNDS)
                    .fault("and what the reader found")
                    .finish())
        .hasMessageContaining("upstream bad")
        .hasMessageContaining("upstream none: it has no instance")
        .hasMessageContaining("upstream twice: x:80 is there twice")
        .hasMessageContaining("upstream many: more than 64 instances")
        .hasMessageContaining("route /q")
        .hasMessageContaining("there is no upstream nobody")
        .hasMessageContaining("upstream idle: no route leads to it")
        .hasMessageContaining("and what the reader found");
  }

  @Test
  void an_empty_table_is_refused() {
    assertThatThrownBy(() -> new TableDraft().finish()).hasMessageContaining("there is no route");
  }

  @Test
  void an_address_in_an_answer_is_an_upstreams_own_when_it_is_one_of_its_instances() {
    Upstream upstream =
        withOne()
            .route("/api/v1/members", "one", BOUNDS)
            .finish()
            .match("/api/v1/members")
            .orElseThrow()
            .upstream();

    assertThat(upstream.owns(URI.create("http://localhost:8081/x"))).isTrue();
    assertThat(upstream.owns(URI.create("https://localhost:8081/x"))).isFalse();
    assertThat(upstream.owns(URI.create("http://localhost/x"))).isFalse();
    assertThat(upstream.owns(URI.create("/x"))).isFalse();
  }
}
