package org.wego.fees.standing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.standing.MemberStanding;
import org.wego.fees.standing.Standing;
import org.wego.fees.standing.StandingReason;
import org.wego.platform.http.json.Money;

/** A member's standing on a day (F14). */
@Schema(name = "Standing")
public record StandingResponse(
    UUID memberId,
    @Schema(examples = "Seoul") String memberName,
    @Schema(
            description =
                "The member that goes on for it (M9); what this one owes stays here. Null for none",
            nullable = true)
        UUID successorId,
    LocalDate asOf,
    Standing standing,
    @Schema(description = "What was left to pay of all its invoices, by what was booked until then")
        Money outstanding,
    @Schema(
            description = "The fee years from which it was exempt (F8), oldest first",
            examples = "[2017]")
        List<Integer> exemptYears,
    @Schema(description = "What the standing rests on") List<Reason> reasons) {

  /** What a standing rests on; what does not apply is absent. */
  @Schema(name = "StandingReason")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Reason(
      StandingReason.Code code,
      @Schema(examples = "2016") int feeYear,
      UUID invoiceId,
      @Schema(examples = "WEGO-2016-000001") String invoiceNumber,
      @Schema(description = "What is left to pay of the invoice, or was given up of it")
          Money unpaid,
      LocalDate dueOn,
      @Schema(description = "Days since the due day", examples = "12") Integer daysOverdue,
      UUID exemptionId,
      @Schema(examples = "WEGO-2016-000001: 10000.00 USD are 12 days overdue") String detail) {

    static Reason from(StandingReason reason, MemberStanding standing) {
      return new Reason(
          reason.code(),
          reason.feeYear(),
          reason.invoiceId(),
          reason.invoiceNumber(),
          reason.unpaid() == null ? null : Money.usd(reason.unpaid()),
          reason.dueOn(),
          reason.daysOverdue(),
          reason.exemptionId(),
          StandingWords.of(reason, standing));
    }
  }

  static StandingResponse from(MemberStanding standing) {
    return new StandingResponse(
        standing.memberId(),
        standing.memberName(),
        standing.successorId(),
        standing.asOf(),
        standing.standing(),
        Money.usd(standing.outstanding()),
        standing.exemptYears(),
        standing.reasons().stream().map(reason -> Reason.from(reason, standing)).toList());
  }
}
