package org.wego.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The settings that the generated classes are made with. Left to itself each of those would build
 * an HTTP client with threads of its own, and a mapper that learns every type anew.
 */
final class Connection extends ApiClient {

  private final Transport transport;

  Connection(Transport transport, Supplier<String> token, Map<String, String> headers) {
    super(
        HttpClient.newBuilder(),
        transport.mapper(),
        transport.address().toString().replaceFirst("/$", ""));
    this.transport = transport;
    setReadTimeout(transport.timeout());
    setRequestInterceptor(request -> complete(request, token.get(), headers));
    setResponseInterceptor(this::whole);
  }

  /** Has something else done with each answer, before it is read. */
  void afterwards(UnaryOperator<HttpResponse<InputStream>> step) {
    setResponseInterceptor(answer -> step.apply(whole(answer)));
  }

  private static void complete(
      HttpRequest.Builder request, String token, Map<String, String> headers) {
    if (token != null) {
      request.setHeader("Authorization", "Bearer " + token);
    }
    headers.forEach(request::setHeader);
  }

  private HttpResponse<InputStream> whole(HttpResponse<InputStream> answer) {
    return Answer.read(answer, transport.timeout());
  }

  @Override
  public HttpClient getHttpClient() {
    return transport.http();
  }

  @Override
  public ObjectMapper getObjectMapper() {
    return transport.mapper();
  }
}
