package org.wego.awards.prize.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.awards.certificate.CertificateCode;
import org.wego.awards.prize.DecidedPrize;
import org.wego.awards.prize.PanelDecision;
import org.wego.awards.prize.PrizeSight;

/** A prize that was decided. */
@Schema(name = "AwardPrize")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrizeResponse(
    UUID id,
    UUID editionId,
    AwardCategory category,
    PrizeKind kind,
    @Schema(description = "Which one of its kind in the category", examples = "1") int ordinal,
    PrizeOutcome outcome,
    @Schema(description = "Absent where the prize is withheld") UUID entryId,
    @Schema(examples = "Public lending of municipal data") String title,
    @Schema(examples = "Seoul") String cityName,
    @Schema(examples = "서울") String nativeCityName,
    @Schema(examples = "KR") String country,
    UUID memberId,
    @Schema(
            description =
                "For the Secretariat and the judges until it is announced, as what follows; in a"
                    + " blind review judges see no reasons and no minutes")
        String withheldReason,
    @Schema(description = "The entry's rank when this was decided", examples = "1")
        Integer entryRank,
    @Schema(description = "Why the panel departed from the ranking (A7)") String departureReason,
    String minutes,
    Instant decidedAt,
    String decidedBy,
    @Schema(description = "On the public list, once it is announced") UUID winnerId,
    @Schema(
            description = "For the Secretariat and whose entry it is",
            examples = "7GQ4M-X2RKT-0Z9VB-C5HNE")
        String certificateCode) {

  private static final DecidedPrize.Entry NAMELESS =
      new DecidedPrize.Entry(null, null, null, null, null, null, null, null);

  /**
   * @param certificate whether the caller may have the certificate
   */
  static PrizeResponse from(DecidedPrize prize, PrizeSight sight, boolean certificate) {
    PanelDecision decision = prize.decision();
    boolean awarded = prize.entry() != null;
    // What the panel said names whom it spoke of.
    boolean words = sight.reasons() && sight.names();
    DecidedPrize.Entry entry = awarded && sight.names() ? prize.entry() : NAMELESS;
    return new PrizeResponse(
        prize.id(),
        prize.editionId(),
        prize.category(),
        prize.kind(),
        prize.ordinal(),
        awarded ? PrizeOutcome.AWARDED : PrizeOutcome.WITHHELD,
        awarded ? prize.entry().id() : null,
        entry.title(),
        entry.cityName(),
        entry.nativeCityName(),
        entry.country(),
        entry.memberId(),
        words ? decision.withheldReason() : null,
        sight.reasons() ? decision.entryRank() : null,
        words ? decision.departureReason() : null,
        words ? decision.minutes() : null,
        sight.reasons() ? prize.decidedAt() : null,
        sight.reasons() ? prize.decidedBy() : null,
        prize.winnerId(),
        certificate && prize.certificateCode() != null
            ? new CertificateCode(prize.certificateCode()).printed()
            : null);
  }
}
