package org.wego.webhooks.catalogue.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The types of events that may be subscribed to. */
@Schema(name = "WebhookEventTypes")
public record EventTypesResponse(List<EventTypeItem> items) {}
