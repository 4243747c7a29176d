package org.wego.fees.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.platform.testkit.PdfPage;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.Tokens;

@QuarkusTest
class PdfTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");

  @BeforeEach
  void figures_are_known() {
    Api.importIndicators();
  }

  @ParameterizedTest
  @CsvSource({
    "Ulaanbaatar, Ulaanbaatar, Улаанбаатар",
    "São Paulo, São Paulo, Município de São Paulo",
    "Thua Thiên Huê, Thừa Thiên Huế, Huế",
    "Seoul, Seoul, 서울",
    "Chengdu, Chengdu, 成都市",
    "Addis Ababa, Addis Ababa, አዲስ አበባ",
  })
  @DisplayName("M13, F12: an invoice shows the names of its member in any script")
  void an_invoice_shows_names_in_any_script(String member, String name, String nativeName) {
    String invoice = invoiced(Roster.member(member), name, nativeName, "1 City Hall Square");

    PdfPage pdf = pdf("/api/v1/invoices/" + invoice);

    pdf.picture("invoice-" + member.replace(' ', '-')).showsAllWithinItsPages();
    assertThat(pdf.text()).contains(name, nativeName);
    assertThat(pdf.pages()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Dhaka North, ঢাকা উত্তর সিটি কর্পোরেশন",
    "Matale, මාතලේ මහ නගර සභාව",
    "Coimbatore, கோயம்புத்தூர் மாநகராட்சி",
    "Phnom Penh, រាជធានីភ្នំពេញ",
    "Yangon, ရန်ကုန်မြို့တော်စည်ပင်သာယာရေးကော်မတီ",
    "Kathmandu, काठमाडौं महानगरपालिका",
    "Bangkok, กรุงเทพมหานคร อมรรัตนโกสินทร์ มหินทรายุธยา",
    "Long, ময়মনসিংহসিটিকর্পোরেশনময়মনসিংহসিটিকর্পোরেশনময়মনসিংহসিটিকর্পোরেশন",
  })
  @DisplayName("M13, F12: documents draw names whose letters change places, and tell them as text")
  void names_whose_letters_change_places_are_drawn_and_told(String name, String nativeName) {
    String invoice = invoiced(SEOUL, name, nativeName, "1 City Hall Square");
    String payment = Payments.pay(invoice, "500.00").extract().path("id");
    String note =
        Payments.post(
                "/api/v1/invoices/" + invoice + "/credit-notes",
                "{\"amount\":{\"amount\":\"250.00\",\"currency\":\"USD\"},\"reason\":\"x\"}")
            .extract()
            .path("id");

    for (String path :
        List.of("/invoices/" + invoice, "/payments/" + payment, "/credit-notes/" + note)) {
      ExtractableResponse<?> answer = get("/api/v1" + path, "application/pdf").extract();
      PdfPage pdf = new PdfPage(answer.asByteArray());
      pdf.picture(path.split("/")[1] + "-shaped-" + name.replace(' ', '-'))
          .showsAllWithinItsPages()
          .showsNothingInItsMargins();
      assertThat(pdf.text()).contains(name).doesNotContain(nativeName);
      assertThat(pdf.told()).isEqualTo(nativeName.replace(" ", ""));
      assertThat(pdf.copied()).isEqualTo(pdf.told());
      assertThat(pdf.pages()).isEqualTo(1);
      assertThat(answer.header("ETag"))
          .isEqualTo(get("/api/v1" + path, "application/pdf").extract().header("ETag"));
    }
  }

  @Test
  @DisplayName("M13, F12: an Arabic name is joined and reads from the right")
  void an_arabic_name_is_joined_and_reads_from_the_right() {
    String invoice =
        invoiced(Roster.member("Khartoum State"), "Khartoum State", "ولاية الخرطوم", "Khartoum");

    PdfPage pdf = pdf("/api/v1/invoices/" + invoice);

    pdf.picture("invoice-Khartoum-State").showsAllWithinItsPages();
    assertThat(pdf.fonts()).anyMatch(font -> font.endsWith("NotoSansArabic-Regular"));
  }

  @Test
  @DisplayName("F9, F12: an invoice tells who asks for what, where it is paid, and why so much")
  void an_invoice_tells_all_that_its_payer_needs() {
    String invoice = invoiced(SEOUL, "Seoul", "서울특별시", "110 Sejong-daero, Jung-gu");

    assertThat(pdf("/api/v1/invoices/" + invoice).text())
        .contains(
            "WEGO-2016-000001",
            "WeGO Secretariat",
            "110 Sejong-daero, Jung-gu",
            "Annual membership fee 2016",
            "USD 10,000.00",
            "RF76 WEGO 2016 0000 01",
            "EXAMPLE-000-000000-00",
            "EXMPKRSEXXX",
            "USD 35,320.40 for 2014",
            "IMF World Economic Outlook, edition 2019-04",
            "10,103,200",
            "20000 or more",
            "10000 thousand or more",
            "F7:");
  }

  @Test
  @DisplayName("F12: an invoice that is paid or void says so across the page")
  void an_invoice_that_is_paid_or_void_is_stamped() {
    String invoice = invoiced(SEOUL, "Seoul", "서울", "110 Sejong-daero, Jung-gu");
    String path = "/api/v1/invoices/" + invoice;
    assertThat(pdf(path).text()).doesNotContain("PAID", "VOID");
    Payments.pay(invoice, "4000.00");
    assertThat(pdf(path).picture("invoice-paid-in-part").text())
        .contains("Paid in part", "USD -4,000.00", "USD 6,000.00")
        .doesNotContain("PAID");
    Payments.pay(invoice, "6000.00");
    assertThat(pdf(path).picture("invoice-paid").text())
        .contains("PAID")
        .doesNotContain("How to pay");
    Payments.post(path + "/void", "{\"reason\":\"Billed twice\"}").statusCode(200);
    String replacement =
        Payments.post(path + "/replacement", "{}").statusCode(201).extract().path("id");
    assertThat(pdf(path).picture("invoice-void").showsAllWithinItsPages().text())
        .contains("VOID", "Billed twice", "WEGO-2016-000002")
        .doesNotContain("How to pay");
    assertThat(pdf("/api/v1/invoices/" + replacement).text()).contains("WEGO-2016-000001");
  }

  @Test
  @DisplayName("F12: a credit note and a receipt are documents too")
  void a_credit_note_and_a_receipt_are_documents_too() {
    String invoice = invoiced(SEOUL, "Seoul", "서울특별시", "110 Sejong-daero, Jung-gu");
    String payment = Payments.pay(invoice, "10500.00").extract().path("id");
    String note =
        Payments.post(
                "/api/v1/invoices/" + invoice + "/credit-notes",
                """
                {"amount":{"amount":"250.00","currency":"USD"},"reason":"A <b> & 'b' {c}"}
                """)
            .extract()
            .path("id");

    assertThat(
            pdf("/api/v1/credit-notes/" + note)
                .picture("credit-note")
                .showsAllWithinItsPages()
                .text())
        .contains("WEGO-CN-", "WEGO-2016-000001", "A <b> & 'b' {c}", "USD 250.00");
    assertThat(
            pdf("/api/v1/payments/" + payment).picture("receipt").showsAllWithinItsPages().text())
        .contains(
            "Seoul", "USD 10,500.00", "Invoice WEGO-2016-000001", "USD 9,750.00", "USD 750.00");
    assertThat(pdf("/api/v1/invoices/" + invoice).text())
        .contains("Credit note WEGO-CN-", "USD -250.00", "USD -9,750.00", "PAID");
  }

  @Test
  @DisplayName("F12: a receipt is of who was the issuer on the business day on which it was booked")
  void a_receipt_is_of_the_issuer_of_the_business_day() {
    String invoice = invoiced(SEOUL, "Seoul", "서울특별시", "110 Sejong-daero, Jung-gu");
    // One o'clock in Seoul, and the day before in UTC.
    TestClock.moveTo(Instant.parse("2027-01-10T16:00:00Z"));
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body(
            """
            {"validFrom":"2027-01-11","name":"Second issuer","address":"38 Jongro, Seoul",
             "bankAccount":{"bankName":"Example Bank","holder":"WeGO","currency":"USD",
                            "accountNumber":"123-456789-01-001","bic":"EXMPKRSE"}}
            """)
        .post("/api/v1/issuers")
        .then()
        .statusCode(201);
    String payment = Payments.pay(invoice, "10000.00").extract().path("id");

    assertThat(pdf("/api/v1/payments/" + payment).text()).contains("Second issuer");
  }

  @Test
  @DisplayName("F12: long names and many credit notes are wrapped and go on overleaf, none is lost")
  void long_names_and_many_lines_lose_nothing() {
    String name = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(3);
    String invoice = invoiced(SEOUL, name, "서울특별시".repeat(20), "Street ".repeat(60).strip());
    for (int i = 0; i < 40; i++) {
      Payments.post(
              "/api/v1/invoices/" + invoice + "/credit-notes",
              "{\"amount\":{\"amount\":\"1.%02d\",\"currency\":\"USD\"},\"reason\":\"x\"}"
                  .formatted(i))
          .statusCode(201);
    }

    PdfPage pdf =
        pdf("/api/v1/invoices/" + invoice).picture("invoice-long").showsAllWithinItsPages();

    assertThat(pdf.pages()).isEqualTo(2);
    String text = pdf.text();
    assertThat(text.replaceAll("\\s", "")).contains(name, "서울특별시".repeat(20));
    assertThat(text).contains("1 of 2", "2 of 2");
    Stream.iterate(0, i -> i + 1)
        .limit(40)
        .forEach(i -> assertThat(text).contains("USD -1.%02d".formatted(i)));
  }

  @Test
  @DisplayName("M13: a character that no font has is printed as its code point, not left out")
  void a_character_without_a_glyph_is_printed_as_its_code_point() {
    String invoice = invoiced(SEOUL, "Seoul \uD83C\uDFD9", "서울", "Seoul");

    assertThat(pdf("/api/v1/invoices/" + invoice).showsAllWithinItsPages().text())
        .contains("Seoul [U+1F3D9]");
  }

  @Test
  @DisplayName("F12: the same invoice gives the same bytes, under a tag that only changes with it")
  void the_same_invoice_gives_the_same_bytes() {
    String invoice = invoiced(SEOUL, "Seoul", "서울", "Seoul");
    String path = "/api/v1/invoices/" + invoice;
    ValidatableResponse first = get(path, "application/pdf").statusCode(200);
    ValidatableResponse second = get(path, "application/pdf").statusCode(200);
    assertThat(second.extract().asByteArray()).isEqualTo(first.extract().asByteArray());
    String tag = first.extract().header("ETag");
    first
        .header("Vary", equalTo("Accept"))
        .header("Content-Disposition", equalTo("inline; filename=\"WEGO-2016-000001.pdf\""));
    assertThat(get(path, "application/json").extract().header("ETag")).isNotEqualTo(tag);
    Api.secretariat()
        .accept("application/pdf")
        .header("If-None-Match", tag)
        .get(path)
        .then()
        .statusCode(304);
    Payments.pay(invoice, "1.00");
    assertThat(get(path, "application/pdf").extract().header("ETag")).isNotEqualTo(tag);
  }

  @Test
  @DisplayName("F12: JSON is what a caller without a preference gets, and others get nothing else")
  void json_is_the_default() {
    String path = "/api/v1/invoices/" + invoiced(SEOUL, "Seoul", "서울", "Seoul");
    get(path, "*/*").contentType("application/json").header("Vary", equalTo("Accept"));
    get(path, "application/pdf;q=0.5, application/json").contentType("application/json");
    get(path, "application/pdf, application/json;q=0.5").contentType("application/pdf");
    get(path, "image/png").statusCode(406);
    Api.as(Tokens.of("member").with("member_id", Roster.member("Frankfurt").id()))
        .accept("application/pdf")
        .get(path)
        .then()
        .statusCode(404);
  }

  @Test
  @DisplayName("F12: what looks like markup in a name is printed, and fetches nothing")
  void markup_in_a_name_is_printed() throws IOException {
    try (ServerSocket elsewhere = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      String image = "<img src=\"http://127.0.0.1:" + elsewhere.getLocalPort() + "/x\"/>";
      String name = "Seoul & <b>$fonts$</b> {sheet.number}";
      String invoice = invoiced(SEOUL, name, image, "<script>x</script>&lt;/table>");

      String text = pdf("/api/v1/invoices/" + invoice).text();

      assertThat(text.replaceAll("\\s+", ""))
          .contains(name.replace(" ", ""), image.replace(" ", ""), "<script>x</script>&lt;/table>");
      elsewhere.setSoTimeout(1);
      assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  @DisplayName("F12: many documents at once are the same as one after the other")
  void many_documents_at_once_are_the_same() throws Exception {
    String path = "/api/v1/invoices/" + invoiced(SEOUL, "Seoul", "서울", "Seoul");
    byte[] alone = get(path, "application/pdf").extract().asByteArray();
    Callable<byte[]> one = () -> get(path, "application/pdf").extract().asByteArray();
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<byte[]>> many = Stream.generate(() -> one).limit(12).toList();
      for (Future<byte[]> answer : callers.invokeAll(many)) {
        assertThat(answer.get()).isEqualTo(alone);
      }
    } finally {
      callers.shutdown();
    }
  }

  private static String invoiced(
      Roster.Member member, String name, String nativeName, String address) {
    Generated.account(member);
    Database.execute(
        "UPDATE billing_account SET member_name = ?, native_name = ?, address = ? WHERE member_id = ?",
        name,
        nativeName,
        address,
        member.id());
    Api.run(2016);
    return Invoices.of(2016).get(member.id()).id();
  }

  private static PdfPage pdf(String path) {
    return new PdfPage(
        get(path, "application/pdf")
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray());
  }

  private static ValidatableResponse get(String path, String accept) {
    return Api.secretariat().accept(accept).get(path).then();
  }
}
