package org.wego.webhooks.subscription.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.platform.http.idempotency.ShownOnce;
import org.wego.webhooks.subscription.ShownSecret;

/** A subscription that has just begun, with its secret. */
@Schema(name = "NewWebhookSubscription")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewSubscriptionResponse(
    SubscriptionResponse subscription,
    @Schema(
            description =
                "What deliveries are signed with: the key in base64 after the prefix. Shown this once;"
                    + " absent when an Idempotency-Key gets this answer again",
            examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        String secret)
    implements ShownOnce {

  static NewSubscriptionResponse from(ShownSecret shown) {
    return new NewSubscriptionResponse(
        SubscriptionResponse.from(shown.subscription()), shown.secret());
  }

  @Override
  public NewSubscriptionResponse shownAgain() {
    return new NewSubscriptionResponse(subscription, null);
  }

  /** Tells nothing that is secret. */
  @Override
  public String toString() {
    return "NewSubscriptionResponse[" + subscription.id() + "]";
  }
}
