package org.wego.awards.judge.rest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.judge.Expertise;
import org.wego.awards.judge.JudgeProfile;

/** Who is to judge, as the Secretariat enters it. */
public record JudgeRequest(
    @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(examples = "Prof. Park Ji-woo")
        String name,
    @NotNull
        @Email(regexp = "[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+")
        @Size(max = 254)
        @Schema(examples = "jiwoo.park@university.example")
        String email,
    @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        @Size(max = 35)
        @Schema(
            nullable = true,
            description = "BCP 47 tag of the language to write in, English unless given",
            examples = "ko")
        String language,
    @NotEmpty @Size(max = 2) List<@NotNull Expertise> expertise,
    @Size(max = 40)
        @Schema(
            nullable = true,
            description = "Cities, countries and employers, none of whose entries is ever scored")
        List<@NotNull AffiliationBody> affiliations,
    @Schema(nullable = true, description = "The member that nominated, absent for none")
        UUID nominatedByMemberId) {

  JudgeProfile toProfile() {
    return new JudgeProfile(
        name.strip(),
        email.strip(),
        language == null ? "en" : language,
        new LinkedHashSet<>(expertise),
        AffiliationBody.toAffiliations(affiliations),
        nominatedByMemberId);
  }

  static JudgeRequest from(JudgeProfile profile) {
    return new JudgeRequest(
        profile.name(),
        profile.email(),
        profile.language(),
        List.copyOf(profile.expertise()),
        AffiliationBody.from(profile.affiliations()),
        profile.nominatedByMemberId());
  }
}
