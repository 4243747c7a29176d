package org.wego.events.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wego.events.QrCode;
import org.wego.events.delegation.Attendee;
import org.wego.events.event.EventTerms;

/**
 * A letter as it is printed.
 *
 * @param position {@code null} for none
 * @param place where the event takes place
 */
public record LetterSheet(
    String issuedOn,
    String name,
    String number,
    String nationality,
    String birthDate,
    String expiresOn,
    String position,
    String organization,
    String organizationCountry,
    String event,
    String startsOn,
    String endsOn,
    String place,
    String validUntil,
    String signatory,
    String code,
    String address,
    QrCode qr) {

  /** About 0.7 mm. */
  private static final int MODULE = 2;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  static LetterSheet of(
      LetterDetails letter,
      Passport passport,
      Attendee attendee,
      EventTerms event,
      LetterConfig config) {
    String address = config.address(letter.code());
    return new LetterSheet(
        day(letter.issuedOn()),
        passport.name(),
        passport.number(),
        country(passport.nationality()),
        day(passport.birthDate()),
        day(passport.expiresOn()),
        attendee.position(),
        attendee.organizationName(),
        country(attendee.country()),
        event.title(),
        day(event.startsOn()),
        day(event.endsOn()),
        place(event),
        day(letter.validUntil()),
        config.signatory(),
        letter.code().printed(),
        address,
        QrCode.of(address, MODULE));
  }

  private static String place(EventTerms event) {
    String city = event.hostCity() == null ? "" : event.hostCity();
    String where = event.country() == null ? city : city + ", " + country(event.country());
    return where.replaceFirst("^, ", "");
  }

  private static String country(String code) {
    return new Locale("", code).getDisplayCountry(Locale.ENGLISH);
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Tells which letter, and nothing that is personal. */
  @Override
  public String toString() {
    return "LetterSheet";
  }
}
