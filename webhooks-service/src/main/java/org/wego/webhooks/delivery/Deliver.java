package org.wego.webhooks.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.wego.platform.messaging.retry.Patience;
import org.wego.platform.messaging.retry.ShutdownException;
import org.wego.platform.trace.Step;
import org.wego.webhooks.endpoint.CallAnswer;
import org.wego.webhooks.endpoint.CallEndpoint;
import org.wego.webhooks.endpoint.CallOutcome;
import org.wego.webhooks.subscription.Secrets;

/** Makes one attempt: signs, calls, and notes what came of it. */
@ApplicationScoped
class Deliver {

  private static final Logger LOG = Logger.getLogger(Deliver.class);

  /** Receivers hold a signature's time against their own: like a token's, it is the real one. */
  private static final Clock REAL_TIME = Clock.systemUTC();

  @Inject Secrets secrets;
  @Inject CallEndpoint endpoint;
  @Inject NoteAttempt noteAttempt;
  @Inject DeliveryMeters meters;
  @Inject Patience patience;
  @Inject Tracer tracer;

  /** The receiver is not told the trace: it is between us. */
  void deliver(DueDelivery delivery) throws InterruptedException {
    Step step = Step.begin(tracer, delivery.cause(), "deliver webhook", SpanKind.CLIENT);
    try {
      CallAnswer answer = endpoint.post(delivery.url(), headers(delivery), delivery.body());
      meters.attempted(answer);
      LOG.infof("The %s: %s %s", delivery, answer.outcome(), answer.status());
      if (answer.outcome() != CallOutcome.DELIVERED) {
        step.failed(answer.outcome().name());
      }
      note(delivery, answer);
    } finally {
      step.close();
    }
  }

  private void note(DueDelivery delivery, CallAnswer answer) {
    try {
      // What came of it is not lost to a database that is away for a moment.
      patience.inTransaction(
          "Noting " + delivery,
          () -> {
            noteAttempt.note(delivery, answer);
            return true;
          });
    } catch (ShutdownException e) {
      LOG.infof("What came of the %s is not noted: it is made again", delivery);
    }
  }

  private Map<String, String> headers(DueDelivery delivery) {
    long seconds = REAL_TIME.instant().getEpochSecond();
    // The same for each attempt and each replay: receivers know by it what they have already.
    String id = delivery.eventId().toString();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", "application/json; charset=utf-8");
    headers.put("user-agent", "WeGO-Webhooks/1");
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(seconds));
    headers.put("webhook-signature", signature(delivery, id, seconds));
    return headers;
  }

  /** One signature by each secret that holds. */
  private String signature(DueDelivery delivery, String id, long seconds) {
    List<String> signatures = new ArrayList<>();
    for (byte[] secret : secrets.of(delivery.subscriptionId())) {
      try {
        signatures.add(new Webhook(secret).sign(id, seconds, delivery.body()));
      } catch (WebhookSigningException e) {
        throw new IllegalStateException("The " + delivery + " cannot be signed", e);
      }
    }
    return String.join(" ", signatures);
  }
}
