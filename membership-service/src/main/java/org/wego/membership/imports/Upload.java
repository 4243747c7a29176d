package org.wego.membership.imports;

/**
 * A file that somebody sends.
 *
 * @param content CSV
 * @param dryRun only checks, and reports the faults instead of refusing them
 * @param actor who sends it
 */
public record Upload(ImportKind kind, byte[] content, boolean dryRun, String actor) {}
