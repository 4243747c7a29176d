package org.wego.fees.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
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
    "São Paulo, São Paulo, São Paulo",
    "Thua Thiên Huê, Thừa Thiên Huế, Huế",
    "Seoul, Seoul, 서울특별시",
    "Khartoum State, Khartoum State, ولاية الخرطوم",
    "Chengdu, Chengdu, 成都市",
    "Bangkok, Bangkok, กรุงเทพมหานคร",
    "Kathmandu, Kathmandu, काठमाडौँ महानगरपालिका",
    "Dhaka North, Dhaka North, ঢাকা উত্তর সিটি কর্পোরেশন",
    "Matale, Matale, මාතලේ",
    "Addis Ababa, Addis Ababa, አዲስ አበባ",
    "Agra, Agra, आगरा हिन्दी क्षेत्र",
  })
  @DisplayName("M13, F12: an invoice shows the names of its member in any script")
  void an_invoice_shows_names_in_any_script(String member, String name, String nativeName) {
    String invoice = invoiced(Roster.member(member), name, nativeName, "1 City Hall Square");

    PdfPage pdf = get("/api/v1/invoices/" + invoice);

    assertThat(pdf.picture("invoice-" + member.replace(' ', '-')).showsAllWithinItsPages().text())
        .contains(name);
    assertThat(pdf.pages()).isEqualTo(1);
  }

  @Test
  @DisplayName("F12: a credit note and a receipt")
  void credit_note_and_receipt() {
    String invoice = invoiced(SEOUL, "Seoul", "서울특별시", "110 Sejong-daero, Jung-gu");
    String payment = Payments.pay(invoice, "10500.00").extract().path("id");
    String note =
        Payments.post(
                "/api/v1/invoices/" + invoice + "/credit-notes",
                """
                {"amount":{"amount":"250.00","currency":"USD"},"reason":"Figure <corrected> & agreed"}
                """)
            .extract()
            .path("id");
    get("/api/v1/payments/" + payment).picture("receipt").showsAllWithinItsPages();
    get("/api/v1/credit-notes/" + note).picture("credit-note").showsAllWithinItsPages();
    get("/api/v1/invoices/" + invoice).picture("invoice-paid").showsAllWithinItsPages();
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

  private static PdfPage get(String path) {
    return new PdfPage(
        Api.secretariat()
            .accept("application/pdf")
            .get(path)
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray());
  }
}
