package org.wego.membership.account.rest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.account.AccountRole;
import org.wego.membership.account.Invitee;
import org.wego.membership.organization.Name;

/** Who is to act for a member. */
@Schema(name = "AccountInvitationRequest")
public record InvitationRequest(
    @NotBlank @Size(max = 200) @Name @Schema(examples = "Kim Min-ji") String name,
    @NotBlank @Email @Size(max = 254) @Schema(examples = "smartcity@gwangmyeong.example")
        String email,
    @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        @Size(max = 35)
        @Schema(
            nullable = true,
            description = "BCP 47 tag of the language to write in, English unless given",
            examples = "ko")
        String language,
    @NotNull @Schema(description = "An administrator also says who else acts for the member")
        AccountRole role) {

  Invitee toInvitee() {
    return new Invitee(name.strip(), email.strip(), language == null ? "en" : language, role);
  }
}
