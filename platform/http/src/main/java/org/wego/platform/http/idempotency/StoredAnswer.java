package org.wego.platform.http.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer in the bytes that were sent, to be sent again.
 *
 * @param status HTTP status code
 * @param headers what identifies and describes the resource
 * @param body the body, or {@code null} where there is none
 */
record StoredAnswer(int status, Map<String, String> headers, byte[] body) {

  private static final List<String> KEPT =
      List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

  /** An answer whose body is written out already. */
  static StoredAnswer of(Response answer) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : KEPT) {
      String value = answer.getHeaderString(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return new StoredAnswer(answer.getStatus(), headers, (byte[]) answer.getEntity());
  }

  Response replay() {
    Response.ResponseBuilder again = Response.status(status).entity(body);
    headers.forEach(again::header);
    return again.header("Idempotency-Replayed", "true").build();
  }
}
