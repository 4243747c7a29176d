package org.wego.events.motion.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.vote.CalledBallot;

/** What was called out. */
public record RollCallRequest(
    @NotEmpty @Size(max = 500) @Schema(description = "One line for each member that was called")
        List<@NotNull @Valid RollCallLineItem> lines) {

  List<CalledBallot> toBallots() {
    return lines.stream().map(RollCallLineItem::toBallot).toList();
  }
}
