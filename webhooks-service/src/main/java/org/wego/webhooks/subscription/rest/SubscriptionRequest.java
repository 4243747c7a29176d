package org.wego.webhooks.subscription.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.webhooks.subscription.Terms;

/** What somebody wants to be told of, and where. */
@Schema(name = "WebhookSubscriptionRequest")
public record SubscriptionRequest(
    @NotBlank
        @Size(max = 2000)
        @Pattern(regexp = "[\\x21-\\x7E]*")
        @Schema(
            description =
                "The address that is called, by https and on the internet; without a login in it",
            examples = "https://hooks.ceds.example/wego")
        String url,
    @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, description = "What it is for", examples = "CeDS directory")
        String description,
    @NotEmpty @Size(max = 100) @Schema(description = "The types of the events that are told")
        List<@NotBlank @Size(max = 200) String> eventTypes) {

  static SubscriptionRequest from(Terms terms) {
    return new SubscriptionRequest(terms.url(), terms.description(), terms.eventTypes());
  }

  @JsonIgnore
  Terms toTerms() {
    return new Terms(
        url, description == null || description.isBlank() ? null : description.strip(), eventTypes);
  }
}
