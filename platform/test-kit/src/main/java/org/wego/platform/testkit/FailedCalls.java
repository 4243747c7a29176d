package org.wego.platform.testkit;

import io.restassured.RestAssured;
import io.restassured.config.FailureConfig;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Tells of a call whose answer is not as the test expects.
 *
 * <p>REST Assured's own log of failures writes down every call, its body made pretty, in case it
 * fails; with large bodies that takes longer than the calls. This one writes when a call fails.
 */
final class FailedCalls {

  /** Turns off what Quarkus would turn on. */
  static final String OWN_LOG = "quarkus.test.rest-assured.enable-logging-on-failure";

  private static final int LONGEST = 10_000;

  /** Of each thread, as a listener is not told of the call. */
  private static final ThreadLocal<FilterableRequestSpecification> LATEST = new ThreadLocal<>();

  private FailedCalls() {}

  /** From now on, for everything that is loaded beside this class. */
  static void tell() {
    RestAssured.replaceFiltersWith(FailedCalls::remember);
    RestAssured.config =
        RestAssured.config()
            .failureConfig(
                FailureConfig.failureConfig()
                    .failureListeners((unknown, expected, response) -> tell(response)));
  }

  private static Response remember(
      FilterableRequestSpecification call,
      FilterableResponseSpecification expected,
      FilterContext context) {
    LATEST.set(call);
    return context.next(call, expected);
  }

  private static void tell(Response response) {
    FilterableRequestSpecification call = LATEST.get();
    System.err.printf(
        "The latest call, %s %s%n%s%n%nThe answer that is not as expected:%n%s%n%s%n%n%s%n",
        call.getMethod(),
        call.getURI(),
        shortened(call.getBody()),
        response.statusLine(),
        response.headers(),
        shortened(response.asString()));
  }

  private static String shortened(Object body) {
    String text = body instanceof byte[] bytes ? bytes.length + " bytes" : String.valueOf(body);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
