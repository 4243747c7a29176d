package org.wego.webhooks.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.100.100.200",
        "192.0.0.192",
        "168.63.129.16",
        "198.18.0.1",
        "192.0.2.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "::7f00:1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::1",
        "2001::1",
        "2001:db8::1"
      })
  void what_only_the_inside_can_reach_is_not_called(String address) throws UnknownHostException {
    assertThat(networks(Map.of()).allow(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "172.32.0.1",
        "172.15.255.255",
        "100.63.255.255",
        "100.128.0.1",
        "169.253.0.1",
        "223.255.255.255",
        "2606:4700:4700::1111",
        "2a00:1450:4001::1",
        "::ffff:8.8.8.8"
      })
  void what_is_public_is_called(String address) throws UnknownHostException {
    assertThat(networks(Map.of()).allow(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void a_network_that_the_configuration_allows_is_called_and_no_other() throws Exception {
    Networks networks =
        networks(Map.of("wego.webhooks.endpoint.allowed-networks", "10.1.0.0/16,::1/128"));

    assertThat(networks.allow(InetAddress.getByName("10.1.9.9"))).isTrue();
    assertThat(networks.allow(InetAddress.getByName("::1"))).isTrue();
    assertThat(networks.allow(InetAddress.getByName("10.2.0.1"))).isFalse();
    assertThat(networks.allow(InetAddress.getByName("127.0.0.1"))).isFalse();
    assertThatThrownBy(
            () -> networks(Map.of("wego.webhooks.endpoint.allowed-networks", "10.1.0.1")))
        .hasMessageContaining("10.1.0.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.partner.example/wego",
        "https://hooks.partner.example:8443/a?b=c",
        "HTTPS://hooks.partner.example",
        "https://1.1.1.1/",
        "https://[2606:4700:4700::1111]/x"
      })
  void an_address_of_the_internet_is_taken(String address) {
    assertThat(endpoints().faults("/url", address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.partner.example/",
        "https://hooks.partner.example:22/",
        "https://user:pass@hooks.partner.example/",
        "https://hooks.partner.example/#x",
        "https://127.0.0.1/",
        "https://10.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://169.254.169.254/latest/meta-data",
        "ftp://hooks.partner.example/",
        "hooks.example",
        "https:///x",
        "mailto:a@b.example",
        "https://hooks partner.example/",
        "//hooks.example/x"
      })
  void any_other_is_refused(String address) {
    assertThat(endpoints().faults("/url", address)).isNotEmpty();
  }

  private static Endpoints endpoints() {
    EndpointConfig config = config(Map.of());
    return new Endpoints(config, new Networks(config));
  }

  private static Networks networks(Map<String, String> settings) {
    return new Networks(config(settings));
  }

  private static EndpointConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withMapping(EndpointConfig.class)
        .withConverter(Duration.class, 200, new DurationConverter())
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .build()
        .getConfigMapping(EndpointConfig.class);
  }
}
