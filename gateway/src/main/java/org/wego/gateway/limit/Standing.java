package org.wego.gateway.limit;

/**
 * How a caller stands with the policies that count its request, in the words of
 * draft-ietf-httpapi-ratelimit-headers-10.
 *
 * @param policies value of {@code RateLimit-Policy}, or {@code null} where nothing counts
 * @param left value of {@code RateLimit}
 * @param waitSeconds seconds until another request is taken; 0 when this one is
 */
public record Standing(String policies, String left, long waitSeconds) {

  static final Standing UNLIMITED = new Standing(null, null, 0);

  Standing and(String policy, String remaining, long seconds) {
    return policies == null
        ? new Standing(policy, remaining, seconds)
        : new Standing(
            policies + ", " + policy, left + ", " + remaining, Math.max(waitSeconds, seconds));
  }

  /** Whether the request is one too many. */
  public boolean isExceeded() {
    return waitSeconds > 0;
  }
}
