package org.wego.webhooks.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be called: those of the public internet, and what the configuration adds. A
 * stranger names the address, and this service stands inside: whatever only the inside can reach
 * must not be reached through it.
 */
@ApplicationScoped
public class Networks {

  /** All that is not for everyone (IANA's special-purpose registry), and Azure's metadata. */
  private static final List<Network> REFUSED_V4 =
      networks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "168.63.129.16/32",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /**
   * Of IPv6 only global unicast is public: that leaves out loopback, local, ULA, NAT64, multicast.
   */
  private static final Network GLOBAL_V6 = Network.of("2000::/3");

  /** Parts of it that are not, or that carry an IPv4 address which would have to be looked at. */
  private static final List<Network> REFUSED_V6 =
      networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private final List<Network> allowed;

  Networks(EndpointConfig config) {
    allowed = config.allowedNetworks().orElse(List.of()).stream().map(Network::of).toList();
  }

  /** Whether this address may be called. */
  public boolean allow(InetAddress address) {
    if (allowed.stream().anyMatch(network -> network.contains(address))) {
      return true;
    }
    // An IPv4 address that is written as one of IPv6 is an Inet4Address here.
    return address instanceof Inet6Address
        ? GLOBAL_V6.contains(address)
            && REFUSED_V6.stream().noneMatch(network -> network.contains(address))
        : REFUSED_V4.stream().noneMatch(network -> network.contains(address));
  }

  private static List<Network> networks(String... networks) {
    return Stream.of(networks).map(Network::of).toList();
  }
}
