package org.wego.fees.standing.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.Region;
import org.wego.fees.standing.MemberStanding;
import org.wego.fees.standing.Standing;
import org.wego.platform.http.json.Money;

/** A member's standing in a list. */
public record StandingSummary(
    UUID memberId,
    @Schema(examples = "Seoul") String memberName,
    Region region,
    @Schema(examples = "KR") String country,
    LocalDate asOf,
    Standing standing,
    @Schema(description = "What was left to pay of all its invoices, by what was booked until then")
        Money outstanding,
    @Schema(description = "The fee years from which it was exempt (F8)", examples = "[2017]")
        List<Integer> exemptYears,
    @Schema(
            description = "What the standing rests on",
            examples = "[\"WEGO-2016-000001: 10000.00 USD are 12 days overdue\"]")
        List<String> reasons) {

  static StandingSummary from(MemberStanding standing) {
    return new StandingSummary(
        standing.memberId(),
        standing.memberName(),
        standing.region(),
        standing.country(),
        standing.asOf(),
        standing.standing(),
        Money.usd(standing.outstanding()),
        standing.exemptYears(),
        standing.reasons().stream().map(reason -> StandingWords.of(reason, standing)).toList());
  }
}
