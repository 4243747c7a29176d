package org.wego.awards.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.awards.testing.GivenPrizes;
import org.wego.platform.testkit.PdfPage;

@QuarkusTest
class CertificateTest extends AwardsTest {

  private static final String CODE = "7GQ4MX2RKT0Z9VBC5HNE";
  private static final String PRINTED = "7GQ4M-X2RKT-0Z9VB-C5HNE";

  @Test
  @DisplayName("A9: a certificate's code tells anybody what was won, by whom and when")
  void a_code_tells_what_was_won() {
    certificate("Seoul", "서울", "Public lending of municipal data");

    Api.anyone()
        .get("/api/v1/award-certificates/" + PRINTED)
        .then()
        .statusCode(200)
        .body("code", equalTo(PRINTED))
        .body("cityName", equalTo("Seoul"))
        .body("nativeCityName", equalTo("서울"))
        .body("kind", equalTo("BEST"))
        .body("category", equalTo("OPEN_CITY"))
        // 16:00 of the 28th in Greenwich is the next day in the edition's zone.
        .body("announcedOn", equalTo("2017-06-29"))
        .body(
            "statement",
            equalTo(
                "Seoul won the Best e-Government Prize in the category Open City of the WeGO Awards"
                    + " 2017 for \"Public lending of municipal data\"."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7gq4m-x2rkt-0z9vb-c5hne", CODE, "7GQ4M-X2RKT-oZ9VB-C5HNE"})
  @DisplayName("A9: a certificate is found by its code however that is typed")
  void a_code_is_found_however_it_is_typed(String typed) {
    certificate("Seoul", "서울", "Public lending of municipal data");

    Api.anyone().get("/api/v1/award-certificates/" + typed).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7GQ4M-X2RKT-0Z9VB-C5HNF", "7GQ4M", "%20", "' OR 1=1", "U", "７ＧＱ４Ｍ"})
  @DisplayName("A9: a code that no certificate has confirms nothing")
  void another_code_confirms_nothing(String code) {
    certificate("Seoul", "서울", "Public lending of municipal data");

    Api.anyone()
        .get("/api/v1/award-certificates/{code}", code)
        .then()
        .statusCode(404)
        .body("code", equalTo("NOT_FOUND"));
  }

  @ParameterizedTest
  @CsvSource({
    "Seoul, 서울, Public lending of municipal data",
    "Thua Thien Hue, Thừa Thiên Huế, Hue-S: một nền tảng cho cả thành phố",
    "Kathmandu, काठमाडौं महानगरपालिका, Complaints by telephone",
    "Chengdu, 成都市, One window",
  })
  @DisplayName("A9, M13: a certificate shows names in any script on one page")
  void a_certificate_shows_names_in_any_script(String city, String nativeCity, String title) {
    certificate(city, nativeCity, title);

    PdfPage pdf = new PdfPage(pdf()).picture("certificate-" + city.replace(' ', '-'));

    pdf.showsAllWithinItsPages();
    assertThat(pdf.pages()).isEqualTo(1);
    assertThat(pdf.text())
        .contains(city, title, PRINTED, "Best e-Government Prize", "29 June 2017")
        .contains("WeGO Awards 2017", "Open City", "Secretary General of WeGO");
    // Words whose letters change places are told one by one.
    assertThat(List.of(nativeCity.split(" "))).allMatch((pdf.text() + pdf.told())::contains);
  }

  @Test
  @DisplayName("A9: the longest names still fit on one page")
  void the_longest_names_fit_on_one_page() {
    certificate("Wide".repeat(50), "서울특별시".repeat(40), "Municipal Ways ".repeat(13) + "More!");

    PdfPage pdf = new PdfPage(pdf()).picture("certificate-longest");

    pdf.showsAllWithinItsPages();
    assertThat(pdf.pages()).isEqualTo(1);
  }

  @Test
  @DisplayName("A9: what is written in a certificate is text, never markup")
  void names_are_text_and_not_markup() {
    certificate(
        "<b>Seoul</b> & Co", "<img src=\"file:///etc/passwd\"/>", "A \"quoted\" <i>title</i>");

    assertThat(new PdfPage(pdf()).text()).contains("<b>Seoul</b> & Co", "<i>title</i>");
  }

  @Test
  @DisplayName("A9: the QR code of a certificate leads to where it is confirmed")
  void the_qr_code_leads_to_where_it_is_confirmed() throws Exception {
    certificate("Seoul", "서울", "Public lending of municipal data");

    String address = qrCode(pdf());

    assertThat(address).isEqualTo("http://localhost:8080/api/v1/award-certificates/" + PRINTED);
  }

  @Test
  @DisplayName("A9: a certificate is the same bytes each time, so that its tag tells it is known")
  void a_certificate_is_the_same_bytes_each_time() {
    certificate("Seoul", "서울", "Public lending of municipal data");
    byte[] first = pdf();
    String tag =
        Api.anyone()
            .accept("application/pdf")
            .get("/api/v1/award-certificates/" + CODE)
            .then()
            .extract()
            .header("ETag");

    assertThat(pdf()).isEqualTo(first);
    Api.anyone()
        .accept("application/pdf")
        .header("If-None-Match", tag)
        .get("/api/v1/award-certificates/" + CODE)
        .then()
        .statusCode(304);
  }

  @Test
  @DisplayName("A9: a browser that scans the code reads what is confirmed")
  void a_browser_reads_what_is_confirmed() {
    certificate("Seoul", "서울", "Public lending of municipal data");

    Api.anyone()
        .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
        .get("/api/v1/award-certificates/" + CODE)
        .then()
        .statusCode(200)
        .contentType(ContentType.JSON);
  }

  private static void certificate(String city, String nativeCity, String title) {
    UUID edition = Given.edition(2017, Phase.ANNOUNCED);
    UUID entry = Given.entry(edition, AwardCategory.OPEN_CITY, city, "KR", "ELIGIBLE");
    Database.execute(
        "UPDATE award_entry SET native_city_name = ?, title = ? WHERE id = ?",
        nativeCity,
        title,
        entry);
    GivenPrizes.announced(GivenPrizes.awarded(entry, PrizeKind.BEST), CODE);
  }

  private static byte[] pdf() {
    return Api.anyone()
        .accept("application/pdf")
        .get("/api/v1/award-certificates/" + CODE)
        .then()
        .statusCode(200)
        .contentType("application/pdf")
        .extract()
        .asByteArray();
  }

  /** What a camera makes of the printed page. */
  private static String qrCode(byte[] pdf) throws IOException, ReaderException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(
                  new HybridBinarizer(
                      new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))))
          .getText();
    }
  }
}
