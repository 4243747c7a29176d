package org.wego.events.delegation;

import java.util.UUID;

/**
 * Who a participant is was erased; fired in the same transaction, so that other parts erase what
 * they keep of the person.
 */
public record PersonErased(UUID eventId, UUID participantId) {}
