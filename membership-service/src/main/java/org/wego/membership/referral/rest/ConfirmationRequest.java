package org.wego.membership.referral.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the Secretariat confirms a referral with. */
@Schema(name = "ReferralConfirmationRequest")
public record ConfirmationRequest(
    @NotBlank
        @Size(max = 2000)
        @Schema(
            description = "What shows that the member brought the applicant in",
            examples = "Letter of 2 March 2026 from the agency, and the city's answer")
        String evidence) {}
