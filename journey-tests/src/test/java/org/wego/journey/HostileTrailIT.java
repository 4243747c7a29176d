package org.wego.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.journey.kit.Logs;
import org.wego.journey.kit.RunningStack;

/** What a request leaves behind or sets going: lines of logs, headers of answers, calls. */
@Journey
@Order(12)
class HostileTrailIT {

  /** What is looked for afterwards. */
  private static final String MARK = "forged-by-a-stranger";

  /** A line as it would look if it were one of ours. */
  private static final String LINE =
      "\r\n{\"level\":\"ERROR\",\"service\":\"fees\",\"message\":\"" + MARK + "\"}\r\n\u001b[2J";

  private static RunningStack stack;
  private static BareHttp http;

  @BeforeAll
  static void meet(RunningStack running) {
    stack = running;
    http = new BareHttp(running);
  }

  @Test
  void nothing_of_a_request_makes_a_line_of_a_log() throws IOException {
    Map<String, Integer> before = new HashMap<>();
    Logs.PROGRAMS.forEach(program -> before.put(program, stack.logs().lines(program).size()));

    String encoded = URLEncoder.encode(LINE, UTF_8).replace("+", "%20");
    String quoted = new TextNode(LINE).toString();
    for (String path :
        List.of("/members", "/invoices", "/award-entries", "/events", "/webhook-subscriptions")) {
      http.get("secretariat", path + "?q=" + encoded);
      http.get("secretariat", path + "?" + encoded + "=1");
      http.get("secretariat", path + "/" + encoded);
      http.post(
          "secretariat", path, "application/json", ("{\"a\":" + quoted + "}").getBytes(UTF_8));
      http.post("secretariat", path, "application/json", ("{" + quoted + ":1}").getBytes(UTF_8));
      http.post("secretariat", path, "application/json", LINE.getBytes(UTF_8));
      http.post("secretariat", path, "text/csv", LINE.getBytes(UTF_8));
    }
    http.post(
        "secretariat",
        "/bank-statement-imports?dryRun=true",
        "application/xml",
        ("<a>" + MARK + "\n<b>").getBytes(UTF_8));
    raw("GET /api/v1/members HTTP/1.1", "X-Request-Id: " + MARK + "\u001b[31m", "Host: a");
    raw("GET /api/v1/members HTTP/1.1", "User-Agent: a\r\n\t" + MARK, "Host: a");
    raw("GET /api/v1/members HTTP/1.1", "Authorization: Bearer " + MARK, "Host: a");
    raw("GET /api/v1/members HTTP/1.1", "traceparent: 00-" + MARK + "-1-01", "Host: a");
    raw("G\u001b[2J" + MARK + " / HTTP/1.1", "Host: a");

    // The last request of all that has a line of its own; those before have theirs by then.
    BareHttp.Answer last =
        http.send(
            "secretariat",
            "GET",
            "/invoices?limit=1",
            Map.of("X-Request-Id", "last-of-the-trail"),
            new byte[0]);
    assertThat(last.status()).isEqualTo(200);
    await().until(() -> !stack.logs().about("gateway", "last-of-the-trail").isEmpty());

    for (String program : Logs.PROGRAMS) {
      List<String> lines = stack.logs().lines(program);
      List<String> since = lines.subList(Math.min(before.get(program), lines.size()), lines.size());
      assertThat(since)
          .as("what %s wrote", program)
          .map(Logs::read)
          .allMatch(line -> line.has("route") || line.has("level") && line.has("service"));
      assertThat(since).as("what %s wrote", program).noneMatch(line -> line.contains(MARK));
    }
  }

  /** Sends lines as they are, and reads until the other side ends it. */
  private static void raw(String... lines) throws IOException {
    URI gateway = stack.gateway();
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      // What was not even understood as HTTP is answered in its oldest form.
      assertThat(answer).matches("(?s)HTTP/1\\.[01] [1-4].*");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/members?limit=1&q=a%0D%0ASet-Cookie%3A%20a%3Db",
        "/events?limit=1&series=a%0D%0ASet-Cookie%3A%20a%3Db",
        "/fee-quotes?country=%0D%0ASet-Cookie%3A%20a%3Db",
        "/award-certificates/a%0D%0ASet-Cookie%3A%20a%3Db",
        "/members/a%0D%0ASet-Cookie%3A%20a%3Db"
      })
  void nothing_of_a_request_makes_a_header_of_an_answer(String path) {
    BareHttp.Answer answer = http.get(null, path);

    assertThat(answer.status()).as("%s", answer).isIn(200, 400, 404);
    assertThat(answer.headers().map().keySet()).noneMatch("set-cookie"::equalsIgnoreCase);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://192.168.1.1:5432/",
        "http://[fd00:ec2::254]/",
        "http://[::ffff:169.254.169.254]/",
        "http://0.0.0.0:8081/q/metrics",
        "file:///etc/passwd",
        "gopher://127.0.0.1:25/_HELO",
        "http://me:secret@hooks.partner.example/",
        "http://hooks.partner.example/\\r\\nHost: inside",
        "javascript:alert(1)"
      })
  void a_webhook_does_not_lead_inside(String address) {
    BareHttp.Answer answer =
        http.post(
            "partner-ceds",
            "/webhook-subscriptions",
            "application/json",
            "{\"url\":\"%s\",\"eventTypes\":[\"org.wego.membership.member-approved.v1\"]}"
                .formatted(address)
                .getBytes(UTF_8));

    assertThat(answer.status()).as("%s", answer).isIn(400, 422);
    Set<String> pointers = new TreeSet<>();
    for (JsonNode fault : answer.json().path("errors")) {
      pointers.add(fault.path("pointer").asText());
    }
    assertThat(pointers).containsExactly("/url");
  }
}
