package org.wego.awards.certificate.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.awards.certificate.Certificate;

/** What WeGO confirms of a certificate. */
@Schema(name = "AwardCertificate")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificateResponse(
    @Schema(examples = "7GQ4M-X2RKT-0Z9VB-C5HNE") String code,
    @Schema(
            examples =
                "Seoul won the Best e-Government Prize in the category Open City of the WeGO"
                    + " Awards 2017 for \"Public lending of municipal data\".")
        String statement,
    @Schema(examples = "2017") int year,
    @Schema(examples = "WeGO Awards 2017") String edition,
    AwardCategory category,
    PrizeKind kind,
    @Schema(examples = "Seoul") String cityName,
    @Schema(examples = "서울") String nativeCityName,
    @Schema(examples = "KR") String country,
    @Schema(examples = "Public lending of municipal data") String title,
    @Schema(description = "In the zone of the edition") LocalDate announcedOn,
    Instant announcedAt,
    @Schema(description = "The winner on the public list") UUID winnerId) {

  static CertificateResponse from(Certificate certificate) {
    return new CertificateResponse(
        certificate.code().printed(),
        "%s won the %s in the category %s of the %s for \"%s\"."
            .formatted(
                certificate.cityName(),
                certificate.kind().words(),
                certificate.category().words(),
                certificate.edition(),
                certificate.title()),
        certificate.year(),
        certificate.edition(),
        certificate.category(),
        certificate.kind(),
        certificate.cityName(),
        certificate.nativeCityName(),
        certificate.country(),
        certificate.title(),
        certificate.announcedOn(),
        certificate.announcedAt(),
        certificate.winnerId());
  }
}
