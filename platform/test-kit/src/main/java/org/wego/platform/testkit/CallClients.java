package org.wego.platform.testkit;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import org.apache.http.client.HttpClient;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.params.HttpParams;

/**
 * Makes the clients of REST Assured, which wants one for each call.
 *
 * <p>Left to itself, each client looks for its own version on the class path before it does
 * anything; beside the class path of an application that takes longer than many a call.
 */
@SuppressWarnings("deprecation") // It is the client that REST Assured knows.
final class CallClients {

  private static final HttpParams PARAMETERS = new DefaultHttpClient().getParams();

  private CallClients() {}

  /** From now on, for everything that is loaded beside this class. */
  static void use() {
    RestAssured.config =
        RestAssured.config()
            .httpClient(HttpClientConfig.httpClientConfig().httpClientFactory(CallClients::client));
  }

  private static HttpClient client() {
    return new DefaultHttpClient(PARAMETERS.copy());
  }
}
