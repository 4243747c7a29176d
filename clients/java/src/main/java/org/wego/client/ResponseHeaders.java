package org.wego.client;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the headers of an answer tell; every call has a variant {@code …WithHttpInfo}. */
public final class ResponseHeaders {

  private ResponseHeaders() {}

  /** The version of what was answered: what a change of it gives as {@code ifMatch}. */
  public static Optional<String> etag(ApiResponse<?> response) {
    return first(response, "ETag");
  }

  /** Where that is which was made. */
  public static Optional<URI> location(ApiResponse<?> response) {
    return first(response, "Location").map(URI::create);
  }

  /** Whether this is the answer to an earlier request with the same idempotency key. */
  public static boolean replayed(ApiResponse<?> response) {
    return first(response, "Idempotency-Replayed").map(Boolean::parseBoolean).orElse(false);
  }

  private static Optional<String> first(ApiResponse<?> response, String name) {
    return response.getHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> (List<String>) header.getValue())
        .flatMap(List::stream)
        .findFirst();
  }
}
