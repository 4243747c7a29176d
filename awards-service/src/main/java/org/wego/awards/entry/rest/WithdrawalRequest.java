package org.wego.awards.entry.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry is taken back. */
@Schema(name = "EntryWithdrawalRequest")
public record WithdrawalRequest(
    @NotBlank @Size(max = 1000) @Schema(examples = "The project has ended") String reason) {}
