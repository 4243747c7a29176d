package org.wego.platform.problem;

/** What kind of failure an {@link ErrorCode} stands for; the HTTP status follows from it alone. */
public enum Category {
  /** The input is malformed or breaks its declared shape. */
  INVALID(400),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  REQUEST_TIMEOUT(408),
  /** The request is well formed but the present state does not allow it. */
  CONFLICT(409),
  PRECONDITION_FAILED(412),
  TOO_LARGE(413),
  ADDRESS_TOO_LONG(414),
  UNSUPPORTED_MEDIA_TYPE(415),
  /** The request is well formed but a rule of the domain forbids it. */
  RULE_BROKEN(422),
  PRECONDITION_REQUIRED(428),
  TOO_MANY_REQUESTS(429),
  HEADERS_TOO_LARGE(431),
  INTERNAL(500),
  BAD_GATEWAY(502),
  UNAVAILABLE(503),
  GATEWAY_TIMEOUT(504);

  private final int status;

  Category(int status) {
    this.status = status;
  }

  /** The HTTP status code (RFC 9110, RFC 6585) answered for this category. */
  public int status() {
    return status;
  }
}
