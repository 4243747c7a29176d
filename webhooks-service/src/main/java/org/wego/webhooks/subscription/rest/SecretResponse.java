package org.wego.webhooks.subscription.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.platform.http.idempotency.ShownOnce;
import org.wego.webhooks.subscription.ShownSecret;

/** A new secret of a subscription. */
@Schema(name = "WebhookSecret")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SecretResponse(
    UUID subscriptionId,
    @Schema(
            description =
                "What deliveries are signed with: the key in base64 after the prefix. Shown this once;"
                    + " absent when an Idempotency-Key gets this answer again",
            examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        String secret,
    @Schema(description = "Until when deliveries are signed with the secret before it, too")
        Instant earlierSecretUntil)
    implements ShownOnce {

  static SecretResponse from(ShownSecret shown) {
    return new SecretResponse(shown.subscription().id(), shown.secret(), shown.earlierUntil());
  }

  @Override
  public SecretResponse shownAgain() {
    return new SecretResponse(subscriptionId, null, earlierSecretUntil);
  }

  /** Tells nothing that is secret. */
  @Override
  public String toString() {
    return "SecretResponse[" + subscriptionId + "]";
  }
}
