package org.wego.webhooks.subscription.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.webhooks.Owner;
import org.wego.webhooks.subscription.DisabledBecause;
import org.wego.webhooks.subscription.SubscriptionState;
import org.wego.webhooks.subscription.WebhookSubscription;

/** A subscription; never its secret. */
@Schema(name = "WebhookSubscription")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionResponse(
    UUID id,
    @Schema(description = "Whose it is, and so what it may be told") Owner owner,
    @Schema(description = "Who began it", examples = "service-account-ceds-platform")
        String createdBy,
    Instant createdAt,
    @Schema(examples = "https://hooks.ceds.example/wego") String url,
    String description,
    List<String> eventTypes,
    SubscriptionState state,
    @Schema(
            description =
                "REQUESTED: somebody wanted it; GONE: the endpoint answered 410; FAILING: a delivery"
                    + " was given up, and none had succeeded in all its time")
        DisabledBecause disabledBecause,
    Instant disabledAt,
    @Schema(description = "When a delivery was taken last") Instant lastSuccessAt,
    @Schema(description = "The first failure since then") Instant failingSince) {

  static SubscriptionResponse from(WebhookSubscription subscription) {
    return new SubscriptionResponse(
        subscription.id(),
        subscription.owner(),
        subscription.createdBy(),
        subscription.createdAt(),
        subscription.terms().url(),
        subscription.terms().description(),
        subscription.terms().eventTypes(),
        subscription.state(),
        subscription.disabledBecause(),
        subscription.disabledAt(),
        subscription.lastSuccessAt(),
        subscription.failingSince());
  }
}
