package org.wego.fees.account.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.account.BillingContact;

/** Who gets a member's invoices. */
@Schema(name = "BillingContact")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BillingContactResponse(
    @Schema(examples = "Kim Min-ji") String name,
    @Schema(examples = "finance@seoul.example") String email,
    String phone,
    @Schema(description = "BCP 47 tag of the language to write in", examples = "ko")
        String language,
    List<String> addressLines,
    Instant enteredAt,
    String enteredBy) {

  static BillingContactResponse from(BillingContact contact) {
    return new BillingContactResponse(
        contact.name(),
        contact.email(),
        contact.phone(),
        contact.language(),
        contact.addressLines(),
        contact.enteredAt(),
        contact.enteredBy());
  }
}
