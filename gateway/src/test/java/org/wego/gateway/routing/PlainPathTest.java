package org.wego.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v1/members",
        "/api/v1/members/",
        "/api/v1/members/a.b",
        "/api/v1/members/...",
        "/api/v1/members/.hidden",
        "/api/v1/members/%EC%84%9C%EC%9A%B8",
        "/a/b%20c",
        "/a/b%2Ecsv",
        "/a/x;y=1",
        "/a/%252e%252e",
        "/a/b:c@d,e~f"
      })
  void a_path_with_one_reading_is_plain(String path) {
    assertThat(PlainPath.isPlain(path)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "*",
        "api",
        "//",
        "//evil/api",
        "/a//b",
        "/a/b//",
        "/.",
        "/a/.",
        "/a/./b",
        "/..",
        "/a/..",
        "/a/../b",
        "/a/%2e%2e/b",
        "/a/%2E./b",
        "/a/.%2e",
        "/a/%2e",
        "/a/..;/b",
        "/a/..%3b/b",
        "/a/;/b",
        "/a/.;x=1/b",
        "/a%2fb",
        "/a%2Fb",
        "/a%5cb",
        "/a\\b",
        "/a%00b",
        "/a%0d%0ab",
        "/a%7f",
        "/a%",
        "/a%2",
        "/a%zz",
        "/a b",
        "/서울",
        "/a\u0000b",
        "/a|b",
        "/a<b"
      })
  void a_path_with_two_readings_is_not(String path) {
    assertThat(PlainPath.isPlain(path)).isFalse();
  }
}
