package org.wego.awards.judge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.judge.Affiliation;
import org.wego.awards.judge.AffiliationKind;
import org.wego.platform.http.json.CountryCode;

/** With what a judge is affiliated (A5). */
@Schema(name = "JudgeAffiliation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AffiliationBody(
    @NotNull AffiliationKind kind,
    @CountryCode
        @Schema(
            pattern = "[A-Z]{2}",
            nullable = true,
            description = "ISO 3166-1 alpha-2; an employer may be in any country",
            examples = "KR")
        String country,
    @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(
            nullable = true,
            description = "Of a city or an employer, in English; a country counts whole",
            examples = "Seoul")
        String name) {

  Affiliation toAffiliation() {
    return new Affiliation(kind, country, name == null ? null : name.strip());
  }

  static List<Affiliation> toAffiliations(List<AffiliationBody> given) {
    return given == null ? List.of() : given.stream().map(AffiliationBody::toAffiliation).toList();
  }

  static List<AffiliationBody> from(List<Affiliation> affiliations) {
    return affiliations.stream()
        .map(one -> new AffiliationBody(one.kind(), one.country(), one.name()))
        .toList();
  }
}
