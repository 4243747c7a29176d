package org.wego.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.NewApplication;
import org.wego.journey.kit.RunningStack;

/** Files that are made to harm whoever opens them: nothing here unpacks, draws or follows one. */
@Journey
@Order(12)
class HostileUploadIT {

  private static final String STATEMENTS = "/bank-statement-imports?dryRun=true";
  private static final String CAMT = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";
  private static final String NOWHERE = "00000000-0000-7000-8000-000000000000";

  private static final String COLUMNS =
      "id,name,organizationType,category,since,founding,region,country,population\n";

  private static final AtomicInteger ASKED = new AtomicInteger();
  private static BareHttp http;
  private static HttpServer outside;
  private static String form;

  @BeforeAll
  static void meet(RunningStack stack, Api api) throws IOException {
    http = new BareHttp(stack);
    form =
        "/membership-applications/"
            + api.draft(Api.APPLICANT, NewApplication.ofCity("Uploadtown", "FR", "EUROPE", 100_000))
            + "/signed-form";
    outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outside.createContext(
        "/",
        exchange -> {
          ASKED.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    outside.start();
  }

  @AfterAll
  static void nobody_was_asked() {
    outside.stop(0);
    assertThat(ASKED).as("calls that a document had somebody make").hasValue(0);
  }

  private static BareHttp.Answer attach(String type, byte[] file) {
    return http.send(Api.APPLICANT, "PUT", form, Map.of("Content-Type", type), file);
  }

  private static Stream<Arguments> whatIsNoForm() {
    return Stream.of(
        arguments("an archive", HostileFiles.zip(50)),
        arguments("a packed file", HostileFiles.gzip(50)),
        arguments("a page", "<html><script>alert(1)</script></html>".getBytes(UTF_8)),
        arguments("a drawing with a script", "<svg onload=\"alert(1)\"/>".getBytes(UTF_8)),
        arguments("a picture of another kind", "GIF89a\u0001\u0000".getBytes(US_ASCII)),
        arguments("a script before a PDF", "#!/bin/sh\n%PDF-1.7\n".getBytes(US_ASCII)),
        arguments("PostScript", "%!PS-Adobe-3.0\n(/etc/passwd) run".getBytes(US_ASCII)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatIsNoForm")
  void what_is_no_form_is_refused_whatever_it_says_of_itself(String what, byte[] file) {
    for (String type : new String[] {"application/pdf", "image/png", "application/zip"}) {
      BareHttp.Answer answer = attach(type, file);
      assertThat(answer.status()).as("%s: %s", what, answer).isEqualTo(415);
      assertThat(answer.code()).isEqualTo("SIGNED_FORM_TYPE");
    }
  }

  private static Stream<Arguments> whatHarmsWhoOpensIt() {
    return Stream.of(
        arguments("image/png", HostileFiles.endlessImage()),
        arguments("application/pdf", HostileFiles.pdfThatIsAPageAndAnArchive()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatHarmsWhoOpensIt")
  void what_harms_who_opens_it_is_opened_by_nobody_here_and_shown_by_no_browser(
      String type, byte[] file) {
    assertThat(attach(type, file).status()).isEqualTo(200);

    BareHttp.Answer read = http.get(Api.APPLICANT, form);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(file);
    assertThat(read.type()).isEqualTo(type);
    assertThat(read.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(read.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"signed-form\"");
    assertThat(read.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..%2F..%2Fetc%2Fpasswd",
        "..%5C..%5Cboot.ini",
        "%2Fetc%2Fpasswd",
        "a.pdf%0D%0ASet-Cookie%3A%20a%3Db",
        "a%00.pdf",
        "a.pdf%0A"
      })
  void the_name_of_a_file_leads_nowhere_and_begins_no_header(String name) {
    BareHttp.Answer answer =
        http.post(
            Api.APPLICANT,
            "/award-entries/" + NOWHERE + "/attachments?fileName=" + name,
            "application/pdf",
            NewApplication.SIGNED_FORM);

    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.text()).contains("/query/fileName");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  private static Stream<Arguments> statements() {
    String there = "http://127.0.0.1:" + outside.getAddress().getPort() + "/";
    return Stream.of(
        arguments("entities of entities", HostileFiles.billionLaughs()),
        arguments(
            "a file of the machine",
            xml(
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Document>&b;</Document>")),
        arguments(
            "an address",
            xml("<!DOCTYPE a [<!ENTITY b SYSTEM \"" + there + "b\">]><Document>&b;</Document>")),
        arguments("a DTD elsewhere", xml("<!DOCTYPE a SYSTEM \"" + there + "a.dtd\"><Document/>")),
        arguments(
            "an entity of parameters",
            xml("<!DOCTYPE a [<!ENTITY % b SYSTEM \"" + there + "c\"> %b;]><Document/>")),
        arguments("an empty DTD", xml("<!DOCTYPE a []><Document/>")),
        arguments(
            "a hundred thousand levels",
            xml("<Document xmlns=\"" + CAMT + "\">" + "<a>".repeat(100_000))),
        arguments("bytes that are no XML", new byte[] {0, 1, 2, 3}));
  }

  private static byte[] xml(String text) {
    return text.getBytes(UTF_8);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("statements")
  void a_statement_leads_nowhere_and_does_not_grow(String what, byte[] statement) {
    BareHttp.Answer answer = http.post("secretariat", STATEMENTS, "application/xml", statement);

    assertThat(answer.status()).as("%s: %s", what, answer).isEqualTo(400);
    assertThat(answer.code()).as("%s", answer).isEqualTo("XML_MALFORMED");
    assertThat(answer.text()).doesNotContain("root:").hasSizeLessThan(1_000);
  }

  @Test
  void a_statement_that_names_places_elsewhere_has_none_of_them_fetched() {
    String there = "http://127.0.0.1:" + outside.getAddress().getPort() + "/";
    BareHttp.Answer answer =
        http.post(
            "secretariat",
            STATEMENTS,
            "application/xml",
            xml(
                ("<Document xmlns=\"%s\" xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xsi:schemaLocation=\"urn:x %sx.xsd\"><xi:include href=\"%sy\"/></Document>")
                    .formatted(CAMT, there, there)));

    assertThat(answer.status()).as("%s", answer).isIn(400, 422);
  }

  private static Stream<Arguments> tables() {
    String row = NOWHERE + ",%s,CITY,FULL,2014-01-01,false,ASIA,KR,100\n";
    return Stream.of(
        arguments("a quote without an end", COLUMNS + row.formatted("\"Open")),
        arguments("a cell of a megabyte", COLUMNS + row.formatted("x".repeat(1024 * 1024))),
        arguments("a NUL", COLUMNS + row.formatted("a\u0000b")),
        arguments("a line break in a name", COLUMNS + row.formatted("\"a\r\nb\"")),
        arguments("more columns than the header", COLUMNS + row.formatted("a,b,c,d")),
        arguments("a column that is not asked for", COLUMNS.strip() + ",role\n"),
        arguments("a hundred thousand columns", ",".repeat(100_000) + "\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void a_table_with_odd_cells_names_them_and_imports_nothing(String what, String table) {
    BareHttp.Answer answer =
        http.post("secretariat", "/member-imports", "text/csv", table.getBytes(UTF_8));

    assertThat(answer.status()).as("%s: %s", what, answer).isIn(400, 422);
    assertThat(answer.text()).contains("/rows/").hasSizeLessThan(200_000);
  }

  @Test
  void a_table_of_too_many_rows_is_refused_whole() {
    byte[] table = (COLUMNS + ",,,,,,,,\n".repeat(200_000)).getBytes(UTF_8);
    BareHttp.Answer answer = http.post("secretariat", "/member-imports", "text/csv", table);

    assertThat(answer.status()).as("%s", answer).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("BODY_TOO_LARGE");
  }
}
