package org.wego.localstack.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayViewTest {

  private static final String METRICS =
      """
      # TYPE wego_gateway_instance_ready gauge
      wego_gateway_instance_ready{instance="localhost:8081",upstream="membership"} 1.0
      wego_gateway_instance_ready{instance="localhost:8181",upstream="membership"} 0.0
      wego_gateway_instance_outstanding{instance="localhost:8281",upstream="membership"} 1.0
      """;

  private HttpServer gateway;
  private GatewayView view;

  @BeforeEach
  void serve_metrics() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext(
        "/metrics",
        call -> {
          byte[] text = METRICS.getBytes(StandardCharsets.UTF_8);
          call.sendResponseHeaders(200, text.length);
          call.getResponseBody().write(text);
          call.close();
        });
    gateway.start();
    view = new GatewayView("http://localhost:" + gateway.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    gateway.stop(0);
  }

  @Test
  void it_sends_requests_to_those_that_its_checks_found_ready() {
    assertThat(view.sends("http://localhost:8081")).isTrue();
    assertThat(view.sends("http://localhost:8181")).isFalse();
    assertThat(view.sends("http://localhost:8281")).isFalse();
  }

  @Test
  void what_is_not_among_its_instances_is_left_out() {
    assertThat(view.hasLeftOut("http://localhost:8281")).isTrue();
    assertThat(view.hasLeftOut("http://localhost:8181")).isFalse();
    assertThat(view.hasLeftOut("http://localhost:8081")).isFalse();
  }
}
