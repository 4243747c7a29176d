package org.wego.awards.certificate;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A certificate as it is printed.
 *
 * @param nativeCity {@code null} for none
 * @param citySize how large the city's name may be set, by its length; likewise the others
 */
public record CertificateSheet(
    String edition,
    String prize,
    String category,
    String city,
    String nativeCity,
    String citySize,
    String nativeSize,
    String country,
    String title,
    String titleSize,
    String day,
    String code,
    String address,
    QrCode qr,
    List<String> signatories) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  static CertificateSheet of(Certificate certificate, CertificateConfig config) {
    String address = config.address(certificate.code());
    return new CertificateSheet(
        certificate.edition(),
        certificate.kind().words(),
        certificate.category().words(),
        certificate.cityName(),
        certificate.nativeCityName(),
        size(certificate.cityName(), 36, 80),
        certificate.nativeCityName() == null ? null : size(certificate.nativeCityName(), 30, 60),
        new Locale("", certificate.country()).getDisplayCountry(Locale.ENGLISH),
        certificate.title(),
        size(certificate.title(), 60, 120),
        DAY.format(certificate.announcedOn()),
        certificate.code().printed(),
        address,
        QrCode.of(address),
        config.signatories());
  }

  private static String size(String text, int large, int medium) {
    if (text.length() <= large) {
      return "large";
    }
    return text.length() <= medium ? "medium" : "small";
  }
}
