package org.wego.membership.roster.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.roster.MemberImportReport;
import org.wego.platform.problem.Fault;

/** The report of an import. */
@Schema(name = "MemberImport")
public record MemberImportResponse(
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Absent for a dry run, which leaves nothing behind")
        UUID id,
    boolean dryRun,
    @Schema(description = "Rows in the file without faults", examples = "99") int rows,
    @Schema(description = "Members that are new", examples = "99") int created,
    @Schema(description = "Rows that were members already, with the same data", examples = "0")
        int unchanged,
    @Schema(description = "The faults that a dry run found, with pointers /rows/<line>/<column>")
        List<Fault> errors,
    @Schema(description = "Of the file, in lower-case hexadecimal") String sha256,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant importedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "secretariat")
        String importedBy) {

  static MemberImportResponse from(MemberImportReport report) {
    return new MemberImportResponse(
        report.id(),
        report.dryRun(),
        report.rows(),
        report.created(),
        report.unchanged(),
        report.errors(),
        report.sha256(),
        report.importedAt(),
        report.importedBy());
  }
}
