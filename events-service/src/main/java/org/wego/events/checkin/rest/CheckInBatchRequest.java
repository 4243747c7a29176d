package org.wego.events.checkin.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.checkin.CheckInLine;

/** The badges that a device has read while it had no network. */
@Schema(name = "CheckInBatchRequest")
public record CheckInBatchRequest(
    @Size(min = 1, max = 100)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, description = "Which device read them", examples = "desk-2")
        String deviceId,
    @NotEmpty @Size(max = 1000) List<@NotNull Line> lines) {

  /** One of them. */
  @Schema(name = "CheckInBatchLine")
  public record Line(
      @NotBlank @Size(max = 40) @Schema(examples = "7GQ4M-X2RKT-0Z9VB-C5HNE") String badgeCode,
      @NotNull @Schema(description = "When it was read") Instant at) {}

  List<CheckInLine> toLines() {
    return lines.stream().map(line -> new CheckInLine(line.badgeCode(), line.at())).toList();
  }
}
