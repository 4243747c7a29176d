package org.wego.webhooks.delivery.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.webhooks.delivery.Attempt;
import org.wego.webhooks.delivery.Delivery;

/** A delivery with its attempts. */
@Schema(name = "WebhookDeliveryDetails")
public record DeliveryResponse(
    DeliveryItem delivery,
    @Schema(description = "The first one first") List<AttemptItem> attempts) {

  static DeliveryResponse from(Delivery delivery, List<Attempt> attempts) {
    return new DeliveryResponse(
        DeliveryItem.from(delivery), attempts.stream().map(AttemptItem::from).toList());
  }
}
