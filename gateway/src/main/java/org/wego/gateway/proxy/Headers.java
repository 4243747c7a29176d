package org.wego.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wego.gateway.routing.Upstream;

/** What changes in the headers on their way through; everything else passes as it is. */
final class Headers {

  /**
   * Not passed on with a request: headers about one connection, which end with it (RFC 9110,
   * 7.6.1); what a client says of its own address; and its {@code Expect}, which the gateway has
   * answered already. The ids of request and trace are the edge's by now, whatever the client sent.
   */
  private static final Names REQUEST_ONLY =
      new Names(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "http2-settings",
          "host",
          "forwarded",
          "x-real-ip",
          "x-original-url",
          "x-rewrite-url",
          "expect");

  /** What a client must not have the gateway drop: services decide by it, or are traced by it. */
  private static final Names KEPT =
      new Names("authorization", "x-request-id", "traceparent", "tracestate", "content-length");

  /** What almost every such header says. */
  private static final Names ABOUT_ITSELF_ONLY = new Names("keep-alive", "close");

  /** Not passed on with an answer. */
  private static final Names ANSWER_ONLY =
      new Names(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-connection",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "x-request-id",
          "traceresponse");

  private static final String X_FORWARDED = "x-forwarded-";
  private static final CharSequence X_FORWARDED_FOR =
      HttpHeaders.createOptimized("x-forwarded-for");
  private static final CharSequence X_FORWARDED_PROTO =
      HttpHeaders.createOptimized("x-forwarded-proto");
  private static final CharSequence X_FORWARDED_HOST =
      HttpHeaders.createOptimized("x-forwarded-host");
  private static final CharSequence X_FORWARDED_PORT =
      HttpHeaders.createOptimized("x-forwarded-port");
  private static final CharSequence FORWARDED = HttpHeaders.createOptimized("forwarded");
  private static final Pattern LINK_TARGET = Pattern.compile("<([^>]*)>");

  private Headers() {}

  /** Tells the upstream what the client said, and whom it serves under which address. */
  static void pass(HttpServerRequest from, MultiMap to, PublicAddress address, String sender) {
    MultiMap given = from.headers();
    Names listed = listedIn(given);
    for (Map.Entry<String, String> header : given) {
      String name = header.getKey();
      if (!REQUEST_ONLY.contains(name)
          && !name.regionMatches(true, 0, X_FORWARDED, 0, X_FORWARDED.length())
          && (listed == null || !listed.contains(name))) {
        to.add(name, header.getValue());
      }
    }
    forward(to, address, sender);
  }

  private static void forward(MultiMap to, PublicAddress address, String client) {
    String authority = address.authority();
    to.set(X_FORWARDED_FOR, client);
    to.set(X_FORWARDED_PROTO, address.scheme());
    to.set(X_FORWARDED_HOST, authority);
    to.set(X_FORWARDED_PORT, Integer.toString(address.port()));
    String quoted = client.indexOf(':') < 0 ? client : "\"[" + client + "]\"";
    to.set(FORWARDED, "for=" + quoted + ";host=\"" + authority + "\";proto=" + address.scheme());
  }

  /** Passes an answer's headers on, with the gateway's address where they have the upstream's. */
  static void publish(MultiMap from, MultiMap to, Upstream upstream, PublicAddress address) {
    Names listed = listedIn(from);
    for (Map.Entry<String, String> header : from) {
      String name = header.getKey();
      if (ANSWER_ONLY.contains(name) || listed != null && listed.contains(name)) {
        continue;
      }
      String value = header.getValue();
      if (name.equalsIgnoreCase("location") || name.equalsIgnoreCase("content-location")) {
        value = publicForm(value, upstream, address);
      } else if (name.equalsIgnoreCase("link")) {
        value = publicLinks(value, upstream, address);
      }
      to.add(name, value);
    }
    if (!to.contains(HttpHeaders.DATE)) {
      to.set(HttpHeaders.DATE, HttpDate.now());
    }
  }

  /** The names that a {@code Connection} header lists as ending with the connection; or null. */
  private static Names listedIn(MultiMap headers) {
    if (!headers.contains(HttpHeaders.CONNECTION)) {
      return null;
    }
    List<String> lists = headers.getAll(HttpHeaders.CONNECTION);
    if (lists.size() == 1 && ABOUT_ITSELF_ONLY.contains(lists.get(0))) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (String listed : lists) {
      for (String name : listed.split(",")) {
        if (!name.isBlank() && !KEPT.contains(name.strip())) {
          names.add(name.strip());
        }
      }
    }
    return new Names(names.toArray(String[]::new));
  }

  private static String publicLinks(String links, Upstream upstream, PublicAddress address) {
    return LINK_TARGET
        .matcher(links)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    "<" + publicForm(found.group(1), upstream, address) + ">"));
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
