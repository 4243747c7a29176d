package org.wego.awards.judge.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a judge leaves, or why a nominee is not appointed. */
@Schema(name = "JudgeReasonRequest")
public record ReasonRequest(
    @NotBlank @Size(max = 2000) @Schema(examples = "Cannot take part in the judging any more")
        String reason) {

  String stripped() {
    return reason.strip();
  }
}
