package org.wego.webhooks.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * What happened, as its stream tells it.
 *
 * @param subject the id of the aggregate
 * @param sequence the place in the aggregate's stream
 */
public record NewEvent(
    UUID id, String type, UUID subject, long sequence, Instant time, JsonNode data) {}
