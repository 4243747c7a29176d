package org.wego.webhooks.endpoint;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks names of hosts up. */
public interface HostNames {

  /**
   * The addresses of a host, the one to take first.
   *
   * @throws UnknownHostException when it has none
   */
  List<InetAddress> addressesOf(String host) throws UnknownHostException;
}
