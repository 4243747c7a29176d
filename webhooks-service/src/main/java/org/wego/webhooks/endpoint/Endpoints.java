package org.wego.webhooks.endpoint;

import io.netty.util.NetUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wego.platform.problem.Fault;

/**
 * What an address may look like. Where its name leads is looked at when it is called, each time
 * anew: a name can lead elsewhere by then.
 */
@ApplicationScoped
public class Endpoints {

  private static final int HIGHEST_PORT = 65_535;

  private record Range(int first, int last) {}

  private final Networks networks;
  private final boolean plainHttp;
  private final List<Range> ports;

  Endpoints(EndpointConfig config, Networks networks) {
    this.networks = networks;
    this.plainHttp = config.plainHttp();
    this.ports = config.ports().stream().map(Endpoints::range).toList();
  }

  /** All that is wrong with an address, for the field with this pointer. */
  public List<Fault> faults(String pointer, String address) {
    URI uri;
    try {
      uri = new URI(address);
    } catch (URISyntaxException e) {
      return List.of(new Fault(pointer, "INVALID_FORMAT", "This is no address"));
    }
    if (uri.getHost() == null || uri.getScheme() == null || uri.isOpaque()) {
      return List.of(
          new Fault(
              pointer,
              "INVALID_FORMAT",
              "Give a whole address such as https://hooks.example.org/wego"));
    }
    List<Fault> faults = new ArrayList<>();
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(plainHttp && scheme.equals("http"))) {
      faults.add(new Fault(pointer, "SCHEME", "The address begins with https://"));
    } else if (ports.stream().noneMatch(range -> isWithin(range, port(uri)))) {
      faults.add(new Fault(pointer, "PORT", "Port " + port(uri) + " is not called"));
    }
    if (uri.getRawUserInfo() != null) {
      faults.add(
          new Fault(pointer, "CREDENTIALS", "An address holds no login: the signature says who"));
    }
    if (uri.getRawFragment() != null) {
      faults.add(new Fault(pointer, "FRAGMENT", "What follows # is never sent"));
    }
    if (isLocal(uri.getHost())) {
      faults.add(new Fault(pointer, "ADDRESS_REFUSED", "This address is not of the internet"));
    }
    return faults;
  }

  /** The port, said or not. */
  static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }

  /** Whether the host is written as an address that is not called; names are looked up later. */
  private boolean isLocal(String host) {
    String bare = host.replaceAll("^\\[|]$", "");
    if (!NetUtil.isValidIpV4Address(bare) && !NetUtil.isValidIpV6Address(bare)) {
      return false;
    }
    try {
      return !networks.allow(InetAddress.getByName(bare));
    } catch (UnknownHostException e) {
      return true;
    }
  }

  private static boolean isWithin(Range range, int port) {
    return port >= range.first && port <= range.last;
  }

  private static Range range(String text) {
    String[] parts = text.strip().split("-", 2);
    Range range = new Range(Integer.parseInt(parts[0]), Integer.parseInt(parts[parts.length - 1]));
    if (range.first < 1 || range.last > HIGHEST_PORT || range.first > range.last) {
      throw new IllegalArgumentException(text + " is neither a port nor a range of them");
    }
    return range;
  }
}
