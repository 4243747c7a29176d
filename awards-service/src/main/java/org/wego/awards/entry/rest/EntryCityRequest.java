package org.wego.awards.entry.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.OrganizationType;
import org.wego.awards.entry.ClaimedCity;
import org.wego.platform.http.json.CountryCode;

/** The city that enters. */
@Schema(name = "EntryCityRequest")
public record EntryCityRequest(
    @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(examples = "Thua Thien Hue")
        String name,
    @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, examples = "Thừa Thiên Huế")
        String nativeName,
    @NotNull @Schema(description = "CITY or LOCAL_GOVERNMENT (A3)", examples = "LOCAL_GOVERNMENT")
        OrganizationType organizationType,
    @NotNull
        @CountryCode
        @Schema(description = "ISO 3166-1 alpha-2", examples = "VN", pattern = "[A-Z]{2}")
        String country) {

  static ClaimedCity claimed(EntryCityRequest city) {
    return city == null
        ? null
        : new ClaimedCity(
            city.name.strip(), Text.strip(city.nativeName), city.organizationType, city.country);
  }
}
