package org.wego.membership.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.platform.problem.Fault;

/** The outcome of an import, as it is kept and shown. */
@Schema(description = "What an import did, or would have done")
public record ImportReport(
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Absent for a dry run, which leaves nothing behind")
        UUID id,
    ImportKind kind,
    boolean dryRun,
    @Schema(description = "Rows in the file without faults", examples = "99") int rows,
    @Schema(description = "Rows that are new", examples = "99") int created,
    @Schema(description = "Rows that were known already, with the same data", examples = "0")
        int unchanged,
    @Schema(description = "The faults that a dry run found, with pointers /rows/<line>/<column>")
        List<Fault> errors,
    @Schema(description = "Of the file, in lower-case hexadecimal") String sha256,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant importedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "secretariat")
        String importedBy) {

  static ImportReport ofDryRun(
      ImportKind kind, int rows, int created, int unchanged, List<Fault> errors, String sha256) {
    return new ImportReport(null, kind, true, rows, created, unchanged, errors, sha256, null, null);
  }

  /** Where the report of an import that was carried out is found. */
  public URI location() {
    return kind.location(id);
  }
}
