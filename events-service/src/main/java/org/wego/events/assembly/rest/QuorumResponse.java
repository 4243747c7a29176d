package org.wego.events.assembly.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.assembly.QuorumFinding;
import org.wego.events.assembly.QuorumRule;

/** Whether enough members are in the room to decide, at this moment (E6). */
@Schema(name = "Quorum")
public record QuorumResponse(
    UUID eventId,
    @Schema(description = "How many members vote", examples = "98") int entitled,
    @Schema(description = "How many of them are in the room", examples = "50") int present,
    @Schema(description = "How many of them have to be", examples = "50") int required,
    @Schema(description = "How many could leave; below zero, how many are missing", examples = "0")
        int margin,
    boolean met,
    Rule rule) {

  /** Which part of the members that vote has to be present. */
  @Schema(name = "QuorumRule")
  public record Rule(
      @Schema(examples = "1") int numerator,
      @Schema(examples = "2") int denominator,
      @Schema(description = "Whether more than that part is needed", examples = "true")
          boolean strict) {}

  static QuorumResponse from(UUID eventId, QuorumFinding finding, QuorumRule rule) {
    return new QuorumResponse(
        eventId,
        finding.entitled(),
        finding.present(),
        finding.required(),
        finding.margin(),
        finding.met(),
        new Rule(rule.numerator(), rule.denominator(), rule.strict()));
  }
}
