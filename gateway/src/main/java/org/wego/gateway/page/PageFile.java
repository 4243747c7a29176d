package org.wego.gateway.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that the gateway answers with from memory.
 *
 * @param type its media type
 * @param bytes its content
 * @param tag its strong {@code ETag}, made from the content
 */
record PageFile(String type, Buffer bytes, String tag) {

  static PageFile of(String type, String text) {
    return of(type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file of the class path. */
  static PageFile read(String type, String resource) {
    return of(type, bytes(resource));
  }

  /** The text of a file of the class path. */
  static String text(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8);
  }

  private static PageFile of(String type, byte[] bytes) {
    return new PageFile(type, Buffer.buffer(bytes), '"' + hash(bytes) + '"');
  }

  /** Answers with the file, or with 304 when the client has it. */
  void answer(RoutingContext routing) {
    HttpServerResponse response = routing.response();
    response
        .putHeader(HttpHeaders.ETAG, tag)
        // It may change with the next release: to be asked for again, and mostly answered with 304.
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    if (tag.equals(routing.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatusCode(304).end();
    } else {
      response.putHeader(HttpHeaders.CONTENT_TYPE, type).end(bytes);
    }
  }

  private static byte[] bytes(String resource) {
    try (InputStream file = PageFile.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
