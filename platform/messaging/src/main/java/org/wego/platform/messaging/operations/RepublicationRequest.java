package org.wego.platform.messaging.operations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Asks for a topic's states to be sent again.
 *
 * @param topic a topic that this service owns
 * @param reason in the operator's words; it is kept
 */
public record RepublicationRequest(
    @NotBlank @Size(max = 249) String topic, @NotBlank @Size(max = 1000) String reason) {}
