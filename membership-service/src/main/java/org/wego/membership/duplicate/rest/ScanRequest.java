package org.wego.membership.duplicate.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.platform.http.json.CountryCode;

/** Which members a scan looks at. */
@Schema(name = "DuplicateScanRequest")
public record ScanRequest(
    @CountryCode
        @Schema(
            pattern = "[A-Z]{2}",
            nullable = true,
            description = "Only members of this country",
            examples = "SD")
        String country,
    @Schema(nullable = true, description = "The `next` of the step before") UUID after) {}
