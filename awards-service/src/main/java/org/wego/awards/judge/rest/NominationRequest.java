package org.wego.awards.judge.rest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.judge.Expertise;
import org.wego.awards.judge.Nominee;

/** Whom a member proposes as a judge. */
@Schema(name = "JudgeNominationRequest")
public record NominationRequest(
    @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(examples = "Dr. Lena Vogt")
        String name,
    @NotNull
        @Email(regexp = "[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+")
        @Size(max = 254)
        @Schema(examples = "lena.vogt@institute.example")
        String email,
    @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        @Size(max = 35)
        @Schema(
            nullable = true,
            description = "BCP 47 tag of the language to write in, English unless given",
            examples = "en")
        String language,
    @NotEmpty @Size(max = 2) List<@NotNull Expertise> expertise,
    @NotBlank
        @Size(max = 4000)
        @Schema(
            description = "What makes this a leading expert",
            examples = "Led the open data programme of a state government for ten years")
        String statement) {

  Nominee toNominee() {
    return new Nominee(
        name.strip(),
        email.strip(),
        language == null ? "en" : language,
        new LinkedHashSet<>(expertise),
        statement.strip());
  }
}
