package org.wego.fees.account.rest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.account.ContactDetails;

/** Who gets a member's invoices, as it is entered. */
public record BillingContactRequest(
    @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\t\\r\\n]*") @Schema(examples = "Kim Min-ji")
        String name,
    @NotNull
        @Email(regexp = "[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+")
        @Size(max = 254)
        @Schema(examples = "finance@seoul.example")
        String email,
    @Pattern(regexp = "\\+?[0-9 ()~./-]{3,50}") @Schema(examples = "+82 2 720 2934") String phone,
    @NotNull
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        @Size(max = 35)
        @Schema(description = "BCP 47 tag of the language to write in", examples = "ko")
        String language,
    @Size(max = 6)
        @Schema(description = "Where paper goes; absent when it is the member's own address")
        List<@NotBlank @Size(max = 100) @Pattern(regexp = "[^\\t\\r\\n]*") String> addressLines) {

  ContactDetails toDetails() {
    return new ContactDetails(
        name.strip(),
        email.strip(),
        phone,
        language,
        addressLines == null ? List.of() : addressLines.stream().map(String::strip).toList());
  }
}
