package org.wego.membership.leadership.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the Secretariat did about a finding. */
@Schema(name = "ElectionFindingSettlementRequest")
public record SettlementRequest(
    @NotBlank
        @Size(max = 2000)
        @Schema(examples = "The city was admitted on 3 July and seated from that day")
        String settlement) {}
