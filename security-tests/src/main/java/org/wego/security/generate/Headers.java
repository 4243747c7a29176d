package org.wego.security.generate;

import java.util.List;

/** What headers are sent with, where one is to be odd. */
final class Headers {

  static final List<String> ACCEPT =
      List.of(
          "*/*",
          "application/json",
          "text/csv",
          "application/pdf",
          "text/html",
          "application/problem+json",
          "application/json;q=0",
          "application/*;q=0.5, text/csv",
          "nonsense",
          "a/b;c=d;q=2");

  static final List<String> OTHERS =
      List.of(
          "Accept-Language",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "Forwarded",
          "X-HTTP-Method-Override",
          "X-Original-URL",
          "X-Request-Id",
          "traceparent",
          "Range",
          "If-None-Match",
          "If-Modified-Since",
          "Origin",
          "Cookie",
          "Content-Encoding",
          "Prefer");

  static final List<String> VALUES =
      List.of(
          "*",
          "\"1\"",
          "W/\"1\"",
          "\"",
          "0",
          "-1",
          "127.0.0.1",
          "evil.example",
          "DELETE",
          "gzip",
          "bytes=0-1",
          "00-00000000000000000000000000000000-0000000000000000-00",
          "' OR '1'='1",
          "${jndi:ldap://127.0.0.1:1/a}",
          "<script>",
          "%0d%0aX-Injected: yes",
          "x".repeat(300),
          "x".repeat(4_000),
          "Thu, 01 Jan 1970 00:00:00 GMT");

  private Headers() {}
}
