package org.wego.awards.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;

/**
 * That a prize was won.
 *
 * @param edition its title
 * @param zone in which its days are told
 * @param nativeCityName {@code null} for none
 * @param title of the entry
 */
public record Certificate(
    UUID winnerId,
    CertificateCode code,
    int year,
    String edition,
    ZoneId zone,
    AwardCategory category,
    PrizeKind kind,
    String cityName,
    String nativeCityName,
    String country,
    String title,
    Instant announcedAt) {

  /** The day on which the winners were announced, where the edition was held. */
  public LocalDate announcedOn() {
    return LocalDate.ofInstant(announcedAt, zone);
  }
}
