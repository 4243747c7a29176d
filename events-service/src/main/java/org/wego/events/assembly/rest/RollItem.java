package org.wego.events.assembly.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.assembly.RollChange;
import org.wego.events.assembly.RollEntry;
import org.wego.events.assembly.RollReason;

/** A member on the roll of an Assembly (E6). */
@Schema(name = "RollLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RollItem(
    UUID memberId,
    @Schema(examples = "Ulyanovsk Region") String name,
    @Schema(description = "Whether it votes") boolean entitled,
    @Schema(description = "Whether its delegation is in the room") boolean present,
    @Schema(description = "Why it votes, or does not") RollReason reason,
    @Schema(
            description =
                "Why it would have voted on the day of the convocation, or not; absent without a"
                    + " convocation, and for who was no member then")
        RollReason reasonAtConvocation,
    @Schema(description = "What has changed since the convocation; absent for nothing")
        RollChange change) {

  static RollItem from(RollEntry entry) {
    return new RollItem(
        entry.line().memberId(),
        entry.line().name(),
        entry.line().entitled(),
        entry.line().present(),
        entry.line().reason(),
        entry.reasonAtConvocation(),
        entry.change());
  }
}
