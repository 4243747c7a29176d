package org.wego.gateway.edge;

import io.netty.util.NetUtil;
import java.util.HexFormat;

/**
 * Whence a request comes.
 *
 * @param address the client's, without a port, IPv6 without brackets
 * @param scheme http or https, by which the client came
 * @param authority the host and port that the client named; {@code null} for the request's own
 */
public record Sender(String address, String scheme, String authority) {

  private static final int NETWORK_OCTETS = 8;

  /**
   * Who that is when limits are counted. Of IPv6 the network counts, because whoever has one
   * address of it has them all.
   */
  String network() {
    if (address.indexOf(':') < 0) {
      return address;
    }
    byte[] octets = NetUtil.createByteArrayFromIpAddressString(address);
    return octets == null || octets.length <= NETWORK_OCTETS
        ? address
        : HexFormat.of().formatHex(octets, 0, NETWORK_OCTETS);
  }
}
