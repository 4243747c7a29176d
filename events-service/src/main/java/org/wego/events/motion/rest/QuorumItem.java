package org.wego.events.motion.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.assembly.QuorumFinding;

/** The quorum as it was found. */
@Schema(name = "VoteQuorum")
public record QuorumItem(
    @Schema(description = "The members that have a vote", examples = "99") int entitled,
    @Schema(description = "Those of them that were present", examples = "62") int present,
    @Schema(description = "How many have to be", examples = "50") int required,
    @Schema(description = "How many more there were; below zero, how many were missing") int margin,
    boolean met) {

  static QuorumItem from(QuorumFinding finding) {
    return finding == null
        ? null
        : new QuorumItem(
            finding.entitled(),
            finding.present(),
            finding.required(),
            finding.margin(),
            finding.met());
  }
}
