package org.wego.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wego.gateway.routing.Upstream;

/** What changes in the headers on their way through; everything else passes as it is. */
final class Headers {

  static final String REQUEST_ID = "X-Request-Id";

  /** Headers about one connection, which end with it (RFC 9110, 7.6.1). */
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "upgrade");

  private static final Set<String> FORWARDED =
      Set.of("forwarded", "x-real-ip", "x-original-url", "x-rewrite-url");

  private static final Pattern LINK_TARGET = Pattern.compile("<([^>]*)>");

  private Headers() {}

  /** Drops what concerns the client's connection, and what it says of its own address. */
  static void clean(MultiMap request) {
    dropHopByHop(request);
    List.copyOf(request.names()).stream()
        .filter(
            name -> {
              String lower = name.toLowerCase(Locale.ROOT);
              return lower.startsWith("x-forwarded-") || FORWARDED.contains(lower);
            })
        .forEach(request::remove);
    // The gateway has answered it already.
    request.remove("expect");
    // The call to the upstream is a step of its own in the trace, and the tracer adds it.
    request.remove("traceparent");
    request.remove("tracestate");
  }

  /** Tells the upstream whom it serves and under which address. */
  static void forward(MultiMap request, HttpServerRequest from, PublicAddress address) {
    String client = from.remoteAddress() == null ? "unknown" : from.remoteAddress().hostAddress();
    request.set("X-Forwarded-For", client);
    request.set("X-Forwarded-Proto", address.scheme());
    request.set("X-Forwarded-Host", address.authority());
    request.set("X-Forwarded-Port", Integer.toString(address.port()));
    request.set(
        "Forwarded",
        "for=%s;host=\"%s\";proto=%s"
            .formatted(
                client.contains(":") ? "\"[" + client + "]\"" : client,
                address.authority(),
                address.scheme()));
  }

  /** Puts the gateway's address where an answer has the upstream's. */
  static void publish(MultiMap answer, Upstream upstream, PublicAddress address) {
    dropHopByHop(answer);
    for (String name : List.of("Location", "Content-Location")) {
      String target = answer.get(name);
      if (target != null) {
        answer.set(name, publicForm(target, upstream, address));
      }
    }
    List<String> links = answer.getAll("Link");
    if (!links.isEmpty()) {
      answer.set(
          "Link",
          links.stream()
              .map(
                  link ->
                      LINK_TARGET
                          .matcher(link)
                          .replaceAll(
                              found ->
                                  Matcher.quoteReplacement(
                                      "<" + publicForm(found.group(1), upstream, address) + ">")))
              .toList());
    }
  }

  private static void dropHopByHop(MultiMap headers) {
    for (String listed : headers.getAll("Connection")) {
      for (String name : listed.split(",")) {
        // A client must not have the gateway drop what the services decide by.
        if (!name.isBlank() && !name.strip().equalsIgnoreCase("authorization")) {
          headers.remove(name.strip());
        }
      }
    }
    HOP_BY_HOP.forEach(headers::remove);
  }

  private static String publicForm(String target, Upstream upstream, PublicAddress address) {
    try {
      URI uri = new URI(target);
      if (!uri.isAbsolute() || !upstream.owns(uri)) {
        return target;
      }
      return address.origin()
          + uri.getRawPath()
          + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
          + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
    } catch (URISyntaxException e) {
      // Not an address we could have made wrong.
      return target;
    }
  }
}
