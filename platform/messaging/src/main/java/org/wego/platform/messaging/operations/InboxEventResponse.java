package org.wego.platform.messaging.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.wego.platform.messaging.inbox.AuditLine;
import org.wego.platform.messaging.inbox.KeptEvent;

/**
 * One event of the inbox, as an operator inspects it.
 *
 * @param event the event
 * @param passed the last sequence that the consumer passed in the stream; what lies between it and
 *     the event is kept or missing
 * @param payload the payload, absent when the event is settled
 * @param audit what operators did with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InboxEventResponse(
    @JsonUnwrapped KeptEvent event, long passed, JsonNode payload, List<AuditLine> audit) {}
