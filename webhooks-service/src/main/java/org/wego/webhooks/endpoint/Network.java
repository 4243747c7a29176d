package org.wego.webhooks.endpoint;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A network of addresses, such as 10.0.0.0/8. Netty's rule for this takes fe80::1 for a part of
 * 2000::/3, and so is not used.
 */
record Network(byte[] prefix, int bits) {

  static Network of(String text) {
    String[] parts = text.strip().split("/", 2);
    if (parts.length < 2 || !parts[0].matches("[0-9a-fA-F.:]+") || !parts[1].matches("\\d{1,3}")) {
      throw new IllegalArgumentException(text + " is no network such as 10.0.0.0/8");
    }
    try {
      // An address that is written out is not looked up.
      byte[] prefix = InetAddress.getByName(parts[0]).getAddress();
      int bits = Integer.parseInt(parts[1]);
      if (bits > prefix.length * Byte.SIZE) {
        throw new IllegalArgumentException(text + " has more bits than an address");
      }
      return new Network(prefix, bits);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text + " is no network such as 10.0.0.0/8", e);
    }
  }

  /** Whether the address is one of it; an address of the other version is not. */
  boolean contains(InetAddress address) {
    byte[] other = address.getAddress();
    if (other.length != prefix.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
      if (((prefix[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
