package org.wego.events.hosting.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.hosting.BidTerms;

/** A member's bid. */
public record HostingBidRequest(
    @Schema(description = "Wanted from the Secretariat; a member bids for itself") UUID memberId,
    @NotNull
        @Size(min = 1, max = 200)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Schema(examples = "Kazan Expo")
        String venue,
    @NotNull @Schema(description = "The first day that is proposed") LocalDate startsOn,
    @NotNull LocalDate endsOn,
    @NotBlank @Size(max = 20000) String proposal) {

  BidTerms toTerms() {
    return new BidTerms(venue, startsOn, endsOn, proposal.strip());
  }
}
