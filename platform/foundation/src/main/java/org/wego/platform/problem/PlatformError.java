package org.wego.platform.problem;

/** The failures that the mechanism itself answers, the same in every service. */
public enum PlatformError implements ErrorCode {
  INVALID_INPUT(Category.INVALID, "The input is not valid"),
  MALFORMED_JSON(Category.INVALID, "The body is not JSON"),
  BODY_REQUIRED(Category.INVALID, "A body is required"),
  CURSOR_INVALID(Category.INVALID, "The cursor does not belong to this list"),
  IDEMPOTENCY_KEY_REQUIRED(Category.INVALID, "An Idempotency-Key header is required"),
  UNAUTHENTICATED(Category.UNAUTHENTICATED, "A valid bearer token is required"),
  FORBIDDEN(Category.FORBIDDEN, "The caller's roles do not allow this"),
  NOT_FOUND(Category.NOT_FOUND, "Nothing is found here"),
  METHOD_NOT_ALLOWED(Category.METHOD_NOT_ALLOWED, "The method is not allowed here"),
  NOT_ACCEPTABLE(Category.NOT_ACCEPTABLE, "No representation matches the Accept header"),
  REQUEST_TOO_SLOW(Category.REQUEST_TIMEOUT, "The request came too slowly"),
  IDEMPOTENCY_KEY_IN_USE(Category.CONFLICT, "A request with this Idempotency-Key is still running"),
  VERSION_STALE(Category.PRECONDITION_FAILED, "The resource has changed since it was read"),
  BODY_TOO_LARGE(Category.TOO_LARGE, "The body is too large"),
  ADDRESS_TOO_LONG(Category.ADDRESS_TOO_LONG, "The address is too long"),
  UNSUPPORTED_MEDIA_TYPE(Category.UNSUPPORTED_MEDIA_TYPE, "The media type is not supported here"),
  IDEMPOTENCY_KEY_REUSED(
      Category.RULE_BROKEN, "The Idempotency-Key was used for another request before"),
  IF_MATCH_REQUIRED(Category.PRECONDITION_REQUIRED, "An If-Match header is required"),
  TOO_MANY_REQUESTS(Category.TOO_MANY_REQUESTS, "Too many requests"),
  HEADERS_TOO_LARGE(Category.HEADERS_TOO_LARGE, "The headers are too large"),
  INTERNAL_ERROR(Category.INTERNAL, "Something went wrong on our side"),
  UPSTREAM_UNAVAILABLE(Category.BAD_GATEWAY, "The service behind this address cannot be reached"),
  UNAVAILABLE(Category.UNAVAILABLE, "The service cannot answer now"),
  UPSTREAM_TIMEOUT(
      Category.GATEWAY_TIMEOUT, "The service behind this address did not answer in time");

  private final Category category;
  private final String title;

  PlatformError(Category category, String title) {
    this.category = category;
    this.title = title;
  }

  @Override
  public Category category() {
    return category;
  }

  @Override
  public String title() {
    return title;
  }
}
