package org.wego.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wego.client.events.CalendarsApi;
import org.wego.client.fees.FeeSchedulesApi;
import org.wego.client.fees.InvoicesApi;
import org.wego.client.fees.model.FeeScheduleRequest;
import org.wego.client.fees.model.InvoiceStatus;
import org.wego.client.fees.model.InvoiceSummary;
import org.wego.client.fees.model.PageInvoiceSummary;
import org.wego.client.membership.MembersApi;
import org.wego.client.membership.MembershipApplicationsApi;
import org.wego.client.membership.model.Member;
import org.wego.client.membership.model.MemberProfilePatch;

/**
 * What the generated code leaves open, on a connection as it is: also to a server that misbehaves.
 */
class WegoClientTest {

  private static final UUID ID = UUID.fromString("0153c9f8-3424-7aa1-84a6-3585008bcfb0");
  private static final Duration SHORT = Duration.ofSeconds(1);

  private final List<Request> requests = new ArrayList<>();
  private HttpServer server;
  private URI address;
  private ExecutorService threads;
  private WegoClient wego;

  private record Request(String line, Map<String, List<String>> headers, String body) {

    String header(String name) {
      return String.join("|", headers.getOrDefault(name, List.of()));
    }
  }

  /** Writes the answer to a request. */
  private interface Reply {
    void write(HttpExchange exchange) throws IOException;
  }

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.start();
    address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    wego = WegoClient.at(address).token(() -> "a-token").build();
  }

  @AfterEach
  void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(Reply reply) {
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          requests.add(
              new Request(
                  exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                  Map.copyOf(exchange.getRequestHeaders()),
                  body));
          try (exchange) {
            reply.write(exchange);
          }
        });
  }

  private void answer(int status, String type, String body) {
    answer(exchange -> send(exchange, status, type, body));
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, content.length);
    exchange.getResponseBody().write(content);
  }

  @Test
  void what_is_newer_than_the_client_does_not_break_it() {
    answer(200, "application/json", "{\"number\":\"A\",\"status\":\"GILDED\",\"mood\":\"good\"}");

    assertThat(wego.api(InvoicesApi::new).getInvoice(ID))
        .satisfies(
            invoice -> assertThat(invoice.getNumber()).isEqualTo("A"),
            invoice ->
                assertThat(invoice.getStatus()).isEqualTo(InvoiceStatus.UNKNOWN_DEFAULT_OPEN_API));
  }

  @Test
  void every_letter_arrives_whatever_the_machines_encoding_is() {
    answer(
        200, "application/json;charset=UTF-8", "{\"nativeName\":\"서울특별시 𝄞\",\"name\":\"Séoul\"}");

    Member member = wego.api(MembersApi::new).getMember(ID, (LocalDate) null);

    assertThat(member.getNativeName()).isEqualTo("서울특별시 𝄞");
    assertThat(member.getName()).isEqualTo("Séoul");
  }

  @Test
  void a_problem_is_read_with_its_code_and_its_faults() {
    answer(
        400,
        "application/problem+json",
        """
        {"type":"urn:wego:problem:INVALID_INPUT","title":"Invalid","status":400,"code":"INVALID_INPUT",
         "errors":[{"pointer":"/query/limit","code":"OUT_OF_RANGE","detail":"Too small"}],"new":1}
        """);

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> wego.api(InvoicesApi::new).getInvoice(ID))
        .satisfies(
            refused -> assertThat(refused.getCode()).isEqualTo(400),
            refused ->
                assertThat(Problem.of(refused))
                    .hasValueSatisfying(
                        problem -> {
                          assertThat(problem.code()).isEqualTo("INVALID_INPUT");
                          assertThat(problem.errors())
                              .containsExactly(
                                  new Problem.Fault("/query/limit", "OUT_OF_RANGE", "Too small"));
                        }));
  }

  @Test
  void what_is_refused_by_something_else_is_no_problem_document() {
    answer(502, "text/html", "<h1>Bad gateway</h1>");

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> wego.api(InvoicesApi::new).getInvoice(ID))
        .satisfies(refused -> assertThat(Problem.of(refused)).isEmpty())
        .withMessageContaining("Bad gateway");
  }

  @Test
  void a_merge_patch_sends_what_was_set_and_null_where_something_shall_go() {
    answer(200, "application/json", "{}");

    wego.api(MembersApi::new)
        .changeMember(ID, "\"7\"", new MemberProfilePatch().population(410_000L).address(null));

    Request patch = requests.get(0);
    assertThat(patch.line()).isEqualTo("PATCH /api/v1/members/" + ID);
    assertThat(patch.header("If-match")).isEqualTo("\"7\"");
    assertThat(patch.header("Content-type")).isEqualTo("application/merge-patch+json");
    assertThat(patch.body()).isEqualTo("{\"address\":null,\"population\":410000}");
  }

  @Test
  void what_nobody_gave_is_not_sent() {
    answer(201, "application/json", "{}");

    wego.api(FeeSchedulesApi::new)
        .draftFeeSchedule(new FeeScheduleRequest().name("A").effectiveFromYear(2031), null);

    assertThat(requests.get(0).body()).isEqualTo("{\"name\":\"A\",\"effectiveFromYear\":2031}");
    assertThat(requests.get(0).header("Idempotency-key")).isEmpty();
  }

  @Test
  void a_file_is_sent_as_it_is_under_the_type_that_it_has(@TempDir Path folder) throws IOException {
    answer(200, "application/json", "{}");
    Path form = Files.writeString(folder.resolve("form.png"), "\u0089PNG", StandardCharsets.UTF_8);

    wego.withHeader("Content-Type", "image/png")
        .api(MembershipApplicationsApi::new)
        .attachSignedForm(ID, form.toFile());

    assertThat(requests.get(0).body()).isEqualTo("\u0089PNG");
    assertThat(requests.get(0).header("Content-type")).isEqualTo("image/png");
  }

  @Test
  void another_representation_is_downloaded_with_its_name() {
    answer(
        exchange -> {
          exchange
              .getResponseHeaders()
              .add("Content-Disposition", "attachment; filename=\"WEGO-2016-000001.pdf\"");
          send(exchange, 200, "application/pdf", "%PDF-1.7 …");
        });

    Download pdf =
        wego.download("application/pdf", InvoicesApi::new, invoices -> invoices.getInvoice(ID));

    assertThat(requests.get(0).header("Accept")).isEqualTo("application/pdf");
    assertThat(pdf.mediaType()).isEqualTo("application/pdf");
    assertThat(pdf.fileName()).contains("WEGO-2016-000001.pdf");
    assertThat(pdf.text()).isEqualTo("%PDF-1.7 …");
  }

  @Test
  void a_download_that_is_refused_is_a_problem_like_any_other() {
    answer(404, "application/problem+json", "{\"status\":404,\"code\":\"NOT_FOUND\"}");

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(
            () -> wego.download("text/csv", InvoicesApi::new, invoices -> invoices.getInvoice(ID)))
        .satisfies(
            refused -> assertThat(Problem.of(refused)).map(Problem::code).contains("NOT_FOUND"));
  }

  @Test
  void a_calendar_is_text_and_no_json() {
    answer(200, "text/calendar", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");

    assertThat(wego.api(CalendarsApi::new).getProgrammeCalendar(ID)).startsWith("BEGIN:VCALENDAR");
  }

  @Test
  void a_list_is_followed_to_its_end_and_asked_for_page_by_page() {
    answer(
        exchange -> {
          String query = String.valueOf(exchange.getRequestURI().getQuery());
          send(
              exchange,
              200,
              "application/json",
              query.contains("cursor=two")
                  ? "{\"items\":[{\"number\":\"C\"}]}"
                  : "{\"items\":[{\"number\":\"A\"},{\"number\":\"B\"}],\"next\":\"two\"}");
        });
    InvoicesApi invoices = wego.api(InvoicesApi::new);

    assertThat(
            Pages.all(
                cursor ->
                    invoices.listInvoices(
                        InvoicesApi.APIListInvoicesRequest.newBuilder()
                            .feeYear(2016)
                            .cursor(cursor)
                            .build()),
                PageInvoiceSummary::getItems,
                PageInvoiceSummary::getNext))
        .extracting(InvoiceSummary::getNumber)
        .containsExactly("A", "B", "C");
    assertThat(requests)
        .extracting(Request::line)
        .containsExactly(
            "GET /api/v1/invoices?feeYear=2016", "GET /api/v1/invoices?cursor=two&feeYear=2016");
  }

  @Test
  void a_token_is_asked_for_with_every_request_and_none_is_sent_without_one() {
    answer(200, "application/json", "{}");
    AtomicInteger asked = new AtomicInteger();
    InvoicesApi invoices =
        wego.withToken(() -> "token-" + asked.incrementAndGet()).api(InvoicesApi::new);

    invoices.getInvoice(ID);
    invoices.getInvoice(ID);
    wego.withToken(() -> null).api(InvoicesApi::new).getInvoice(ID);

    assertThat(requests)
        .extracting(request -> request.header("Authorization"))
        .containsExactly("Bearer token-1", "Bearer token-2", "");
  }

  @Test
  void the_version_of_what_was_read_is_at_hand_for_a_change() {
    answer(
        exchange -> {
          exchange.getResponseHeaders().add("ETag", "\"12\"");
          exchange.getResponseHeaders().add("Location", "/api/v1/invoices/" + ID);
          exchange.getResponseHeaders().add("Idempotency-Replayed", "true");
          send(exchange, 200, "application/json", "{}");
        });

    ApiResponse<?> read = wego.api(InvoicesApi::new).getInvoiceWithHttpInfo(ID);

    assertThat(ResponseHeaders.etag(read)).contains("\"12\"");
    assertThat(ResponseHeaders.location(read)).contains(URI.create("/api/v1/invoices/" + ID));
    assertThat(ResponseHeaders.replayed(read)).isTrue();
  }

  @Test
  void nobody_waits_longer_than_they_said_for_an_answer_to_begin() {
    answer(exchange -> hang());

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> impatient().getInvoice(ID))
        .withCauseInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void nobody_waits_longer_than_they_said_for_an_answer_to_end() {
    answer(
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          if (requests.size() > 1) {
            hang();
          }
        });
    // What takes its time with the first call only is not what is timed.
    wego.api(InvoicesApi::new).getInvoice(ID);

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> impatient().getInvoice(ID))
        .withCauseInstanceOf(HttpTimeoutException.class)
        .withMessageContaining("did not end");
  }

  private InvoicesApi impatient() {
    return WegoClient.at(address).timeout(SHORT).build().api(InvoicesApi::new);
  }

  /** Until the test is over, whose threads are interrupted then. */
  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
