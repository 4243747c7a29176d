package org.wego.platform.messages.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a message would say. */
@Schema(name = "MessagePreviewRequest")
public record PreviewRequest(
    @NotBlank @Size(max = 100) @Schema(examples = "welcome") String kind,
    @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        @Size(max = 35)
        @Schema(nullable = true, description = "English unless given", examples = "ko")
        String language,
    @NotNull
        @Size(max = 50)
        @Schema(
            description =
                "What the message says, by name: days as 2026-11-25, yes and no as true and false")
        Map<String, @Size(max = 2000) String> values) {}
