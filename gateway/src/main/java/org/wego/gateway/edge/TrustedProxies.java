package org.wego.gateway.edge;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wego.gateway.EdgeConfig;
import org.wego.gateway.EdgeConfig.Proxies.Word;
import org.wego.gateway.GatewayConfig;

/**
 * Tells whence a request comes. A proxy in front says so in a header, and only one that is
 * configured is believed. The header grows from left to right with each proxy, so it is read from
 * the right for as long as those are trusted: what is left of them, anyone may have written.
 */
@Singleton
public class TrustedProxies {

  private static final Pattern FORWARDED_PAIR =
      Pattern.compile("(?i)(for|proto|host)=(?:\"([^\"]*)\"|([^;,\"\\s]*))");

  private final List<IpSubnetFilterRule> trusted;
  private final Word word;

  TrustedProxies(GatewayConfig config) {
    EdgeConfig.Proxies proxies = config.edge().proxies();
    this.trusted = proxies.trusted().orElse(List.of()).stream().map(TrustedProxies::rule).toList();
    this.word = proxies.word();
  }

  private static IpSubnetFilterRule rule(String network) {
    String[] parts = network.split("/", 2);
    byte[] octets = NetUtil.createByteArrayFromIpAddressString(parts[0]);
    if (octets == null || parts.length > 1 && !parts[1].matches("[0-9]{1,3}")) {
      throw new IllegalArgumentException(
          "wego.gateway.proxies.trusted: %s is no address or network".formatted(network));
    }
    int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : octets.length * Byte.SIZE;
    return new IpSubnetFilterRule(parts[0], bits, IpFilterRuleType.ACCEPT);
  }

  /** Whence the request comes, as far as somebody trustworthy says so. */
  public Sender senderOf(HttpServerRequest request) {
    HttpConnection connection = request.connection();
    SocketAddress peer = connection.remoteAddress();
    String address = peer == null ? "unknown" : peer.hostAddress();
    String scheme = connection.isSsl() ? "https" : "http";
    if (trusted.isEmpty() || !isTrusted(address)) {
      return new Sender(address, scheme, null);
    }
    return word == Word.X_FORWARDED
        ? byForwardedFor(request.headers(), address, scheme)
        : byForwarded(request.headers(), address, scheme);
  }

  private Sender byForwardedFor(MultiMap headers, String peer, String scheme) {
    String client = furthest(peer, elements(headers, "X-Forwarded-For"));
    String proto = last(headers, "X-Forwarded-Proto");
    return new Sender(client, schemeOf(proto, scheme), last(headers, "X-Forwarded-Host"));
  }

  private Sender byForwarded(MultiMap headers, String peer, String scheme) {
    List<String> hops = elements(headers, "Forwarded");
    List<String> clients = new ArrayList<>();
    hops.forEach(hop -> clients.add(pair(hop, "for")));
    String nearest = hops.isEmpty() ? "" : hops.get(hops.size() - 1);
    String host = pair(nearest, "host");
    return new Sender(
        furthest(peer, clients),
        schemeOf(pair(nearest, "proto"), scheme),
        host.isEmpty() ? null : host);
  }

  /** The first from the right that is not trusted, or the last that can be read. */
  private String furthest(String peer, List<String> named) {
    String known = peer;
    for (int i = named.size() - 1; i >= 0 && isTrusted(known); i--) {
      String address = addressIn(named.get(i));
      if (address == null) {
        return known;
      }
      known = address;
    }
    return known;
  }

  private boolean isTrusted(String address) {
    byte[] octets = NetUtil.createByteArrayFromIpAddressString(address);
    if (octets == null) {
      return false;
    }
    try {
      InetSocketAddress socket = new InetSocketAddress(InetAddress.getByAddress(octets), 0);
      return trusted.stream().anyMatch(rule -> rule.matches(socket));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("An address has an impossible length", e);
    }
  }

  /** The address alone of {@code 1.2.3.4:5}, {@code [::1]:5} and the like. */
  private static String addressIn(String node) {
    String address = node;
    if (node.startsWith("[")) {
      int end = node.indexOf(']');
      address = end < 0 ? node : node.substring(1, end);
    } else if (node.indexOf(':') > 0 && node.indexOf(':') == node.lastIndexOf(':')) {
      address = node.substring(0, node.indexOf(':'));
    }
    return NetUtil.isValidIpV4Address(address) || NetUtil.isValidIpV6Address(address)
        ? address
        : null;
  }

  private static List<String> elements(MultiMap headers, String name) {
    List<String> elements = new ArrayList<>();
    for (String line : headers.getAll(name)) {
      for (String element : line.split(",")) {
        elements.add(element.strip());
      }
    }
    return elements;
  }

  private static String last(MultiMap headers, String name) {
    List<String> elements = elements(headers, name);
    return elements.isEmpty() ? null : elements.get(elements.size() - 1);
  }

  private static String pair(String hop, String name) {
    Matcher matcher = FORWARDED_PAIR.matcher(hop);
    while (matcher.find()) {
      if (matcher.group(1).equalsIgnoreCase(name)) {
        return matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      }
    }
    return "";
  }

  private static String schemeOf(String given, String otherwise) {
    return "https".equalsIgnoreCase(given) || "http".equalsIgnoreCase(given)
        ? given.toLowerCase(Locale.ROOT)
        : otherwise;
  }
}
