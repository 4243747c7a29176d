package org.wego.webhooks.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wego.webhooks.endpoint.HostNames;

/** The names that a test gives, in place of the world's; an address is what it says. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestHostNames implements HostNames {

  private static final Map<String, List<InetAddress>> KNOWN = new ConcurrentHashMap<>();

  /** From now on the name has these addresses. */
  public static void lead(String name, String... addresses) {
    KNOWN.put(name, Arrays.stream(addresses).map(TestHostNames::literal).toList());
  }

  static void forget() {
    KNOWN.clear();
  }

  @Override
  public List<InetAddress> addressesOf(String host) throws UnknownHostException {
    if (host.matches("[0-9.]+")) {
      return List.of(literal(host));
    }
    List<InetAddress> known = KNOWN.get(host);
    if (known == null) {
      throw new UnknownHostException(host);
    }
    return known;
  }

  private static InetAddress literal(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
