package org.wego.membership.referral.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the Secretariat refuses a referral. */
@Schema(name = "ReferralRefusalRequest")
public record RefusalRequest(
    @NotBlank @Size(max = 2000) @Schema(examples = "The member knows nothing of the applicant")
        String reason) {}
