package org.wego.webhooks.catalogue.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.webhooks.catalogue.OfferedType;

/** A type of event. */
@Schema(name = "WebhookEventType")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventTypeItem(
    @Schema(description = "The type", examples = "org.wego.membership.member-approved.v1")
        String name,
    @Schema(examples = "Member approved") String title,
    String description,
    @Schema(description = "Whether partners may subscribe to it") boolean partners,
    @Schema(
            description =
                "What its payload has to say for partners to be told, as pointer and value; absent"
                    + " where they are told in any case",
            examples = "/state=PUBLISHED")
        String partnersWhen) {

  static EventTypeItem from(OfferedType type) {
    return new EventTypeItem(
        type.name(), type.title(), type.description(), type.partners(), type.partnersWhen());
  }
}
