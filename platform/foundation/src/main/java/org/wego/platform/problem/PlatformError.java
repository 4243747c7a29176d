package org.wego.platform.problem;

/** The failures that the mechanism itself answers, the same in every service. */
public enum PlatformError implements ErrorCode {
  @Explained(
      cause = "The body, query or path does not have the declared shape.",
      cure = "Mend all that `errors` names.")
  INVALID_INPUT(Category.INVALID, "The input is not valid"),
  @Explained(cause = "The body is not JSON, or repeats a key.", cure = "Send valid JSON.")
  MALFORMED_JSON(Category.INVALID, "The body is not JSON"),
  @Explained(cause = "The operation needs a body.", cure = "Send a body.")
  BODY_REQUIRED(Category.INVALID, "A body is required"),
  @Explained(
      cause = "The cursor was made for another list, order or filter, or was altered.",
      cure = "Start again without `cursor`.")
  CURSOR_INVALID(Category.INVALID, "The cursor does not belong to this list"),
  @Explained(
      cause = "The operation needs an `Idempotency-Key`.",
      cure = "Send a key of your own, a new one for each thing you want done.")
  IDEMPOTENCY_KEY_REQUIRED(Category.INVALID, "An Idempotency-Key header is required"),
  @Explained(
      cause = "There is no bearer token, or it is expired, forged or for another audience.",
      cure = "Get a new token.")
  UNAUTHENTICATED(Category.UNAUTHENTICATED, "A valid bearer token is required"),
  @Explained(
      cause = "None of your roles may do this.",
      cure = "Use another login that has the role.")
  FORBIDDEN(Category.FORBIDDEN, "The caller's roles do not allow this"),
  @Explained(
      cause = "Nothing is there, or nothing of yours.",
      cure = "Check the id and whose it is.")
  NOT_FOUND(Category.NOT_FOUND, "Nothing is found here"),
  @Explained(
      cause = "The address exists, but not with this method.",
      cure = "Use one of the methods in `Allow`.")
  METHOD_NOT_ALLOWED(Category.METHOD_NOT_ALLOWED, "The method is not allowed here"),
  @Explained(cause = "No form matches `Accept`.", cure = "Ask for `application/json`.")
  NOT_ACCEPTABLE(Category.NOT_ACCEPTABLE, "No representation matches the Accept header"),
  @Explained(
      cause = "The head or the body came in too slowly, at the gateway.",
      cure = "Send it at once; look at the connection.")
  REQUEST_TOO_SLOW(Category.REQUEST_TIMEOUT, "The request came too slowly"),
  @Explained(
      cause = "The first request with this key still runs.",
      cure = "Wait, then repeat with the same key.")
  IDEMPOTENCY_KEY_IN_USE(Category.CONFLICT, "A request with this Idempotency-Key is still running"),
  @Explained(
      cause = "The resource was changed since you read it.",
      cure = "Read it again, merge your change into it and send the new ETag.")
  VERSION_STALE(Category.PRECONDITION_FAILED, "The resource has changed since it was read"),
  @Explained(cause = "The body is over the limit.", cure = "Send less.")
  BODY_TOO_LARGE(Category.TOO_LARGE, "The body is too large"),
  @Explained(cause = "The request line has more than 8 KB.", cure = "Send less in the query.")
  ADDRESS_TOO_LONG(Category.ADDRESS_TOO_LONG, "The address is too long"),
  @Explained(cause = "The operation does not take this content type.", cure = "Set `Content-Type`.")
  UNSUPPORTED_MEDIA_TYPE(Category.UNSUPPORTED_MEDIA_TYPE, "The media type is not supported here"),
  @Explained(cause = "The key was used for another request.", cure = "Use a new key.")
  IDEMPOTENCY_KEY_REUSED(
      Category.RULE_BROKEN, "The Idempotency-Key was used for another request before"),
  @Explained(
      cause = "The change needs `If-Match`.",
      cure = "Read the resource and send its ETag as `If-Match`.")
  IF_MATCH_REQUIRED(Category.PRECONDITION_REQUIRED, "An If-Match header is required"),
  @Explained(
      cause = "The caller asked more often than a policy allows; `RateLimit-Policy` names it.",
      cure = "Wait as `Retry-After` says; ask evenly, by what `RateLimit` says is left.")
  TOO_MANY_REQUESTS(Category.TOO_MANY_REQUESTS, "Too many requests"),
  @Explained(
      cause = "The headers have more than 16 KB together.",
      cure = "Send fewer headers, or smaller ones.")
  HEADERS_TOO_LARGE(Category.HEADERS_TOO_LARGE, "The headers are too large"),
  @Explained(cause = "This is a bug of ours.", cure = "Report the trace id.")
  INTERNAL_ERROR(Category.INTERNAL, "Something went wrong on our side"),
  @Explained(cause = "The gateway does not reach the service.", cure = "Repeat later.")
  UPSTREAM_UNAVAILABLE(Category.BAD_GATEWAY, "The service behind this address cannot be reached"),
  @Explained(
      cause = "The service cannot answer now, or too many requests are under way.",
      cure = "Repeat as `Retry-After` says.")
  UNAVAILABLE(Category.UNAVAILABLE, "The service cannot answer now"),
  @Explained(
      cause = "The service did not answer in time.",
      cure = "Repeat a GET; repeat a POST with the same `Idempotency-Key`.")
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
