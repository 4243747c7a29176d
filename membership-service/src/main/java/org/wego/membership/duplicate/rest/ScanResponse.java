package org.wego.membership.duplicate.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.duplicate.ScanReport;

/** What a step of a scan did. */
@Schema(name = "DuplicateScan")
public record ScanResponse(
    @Schema(description = "Members that were compared with the others of their countries")
        int examined,
    @Schema(description = "Pairs that are new") int found,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Where the next step begins; absent when all were examined")
        UUID next) {

  static ScanResponse from(ScanReport report) {
    return new ScanResponse(report.examined(), report.found(), report.next());
  }
}
