package org.wego.webhooks.delivery.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.webhooks.delivery.Attempt;
import org.wego.webhooks.endpoint.CallOutcome;

/** One attempt of a delivery. */
@Schema(name = "WebhookAttempt")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttemptItem(
    @Schema(description = "Which one, from 1") int number,
    @Schema(description = "When it ended") Instant at,
    @Schema(description = "How long it took", examples = "182") Integer millis,
    @Schema(
            description =
                "DELIVERED: the answer was 2xx; GONE: 410; REFUSED: another one, redirects included;"
                    + " NAME_UNKNOWN: the host has no address; ADDRESS_REFUSED: its address is not of"
                    + " the internet; UNREACHABLE: no connection; TLS_FAILED: its certificate does not"
                    + " hold; TIMEOUT: no answer in time; BROKEN: the connection ended before;"
                    + " ABANDONED: our process ended")
        CallOutcome outcome,
    @Schema(description = "What the endpoint answered", examples = "503") Integer status,
    @Schema(description = "How the body of the answer begins") String answer) {

  static AttemptItem from(Attempt attempt) {
    return new AttemptItem(
        attempt.number(),
        attempt.at(),
        attempt.millis(),
        attempt.outcome(),
        attempt.status(),
        attempt.answer());
  }
}
