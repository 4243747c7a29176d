package org.wego.membership.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wego.platform.problem.Fault;

/**
 * The outcome of an import.
 *
 * @param id {@code null} for a dry run, which leaves nothing behind
 * @param rows rows in the file
 * @param created members that are new
 * @param unchanged rows that were members already, with the same data
 * @param errors the faults that a dry run found; an import with faults is refused
 */
public record MemberImportReport(
    UUID id,
    boolean dryRun,
    int rows,
    int created,
    int unchanged,
    List<Fault> errors,
    String sha256,
    Instant importedAt,
    String importedBy) {}
