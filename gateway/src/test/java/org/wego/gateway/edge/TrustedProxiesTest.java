package org.wego.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wego.gateway.GatewayTest;
import org.wego.gateway.Surroundings;
import org.wego.gateway.Wire;

/** Trusted here: 127.0.0.2, 10.1.0.0/16 and 2001:db8:1::/48. */
@GatewayTest
class TrustedProxiesTest {

  @TestHTTPResource URI gateway;

  private String askFrom(String address, String headers) {
    return Wire.sendFrom(
        address,
        gateway,
        "GET /api/v1/members HTTP/1.1\r\nHost: inner\r\nConnection: close\r\n" + headers + "\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "192.0.2.9                       | 192.0.2.9",
        "6.6.6.6, 192.0.2.9              | 192.0.2.9",
        "6.6.6.6, 192.0.2.9, 10.1.2.3    | 192.0.2.9",
        "6.6.6.6, 192.0.2.9, 2001:db8:1::5 | 192.0.2.9",
        "192.0.2.9:4711                  | 192.0.2.9",
        "[2001:db8::9]:4711              | 2001:db8::9",
        "6.6.6.6, nonsense               | 127.0.0.2",
        "6.6.6.6, nonsense, 10.1.2.3     | 10.1.2.3"
      })
  void the_nearest_that_is_not_trusted_is_the_client(String forwardedFor, String client) {
    assertThat(askFrom(Surroundings.TRUSTED_PROXY, "X-Forwarded-For: " + forwardedFor + "\r\n"))
        .contains("\"x-forwarded-for\":[\"" + client + "\"]");
  }

  @Test
  void a_trusted_proxy_says_under_which_address_the_client_came() {
    assertThat(
            askFrom(
                Surroundings.TRUSTED_PROXY,
                "X-Forwarded-For: 192.0.2.9\r\nX-Forwarded-Proto: https\r\n"
                    + "X-Forwarded-Host: api.wego.example\r\n"))
        .contains("\"x-forwarded-proto\":[\"https\"]", "\"x-forwarded-port\":[\"443\"]")
        .contains("\"x-forwarded-host\":[\"api.wego.example\"]")
        .contains("for=192.0.2.9;host=\\\"api.wego.example\\\";proto=https");
  }

  @Test
  void nobody_else_is_believed() {
    assertThat(
            askFrom(
                "127.0.0.3",
                "X-Forwarded-For: 192.0.2.9\r\nX-Forwarded-Proto: https\r\n"
                    + "X-Forwarded-Host: evil.example\r\nForwarded: for=192.0.2.9;host=evil.example\r\n"))
        .contains("\"x-forwarded-for\":[\"127.0.0.3\"]", "\"x-forwarded-proto\":[\"http\"]")
        .doesNotContain("192.0.2.9", "evil.example");
  }

  @Test
  void of_a_trusted_proxy_only_the_configured_header_is_read() {
    assertThat(askFrom(Surroundings.TRUSTED_PROXY, "Forwarded: for=6.6.6.6;host=evil.example\r\n"))
        .doesNotContain("6.6.6.6", "evil.example");
  }
}
