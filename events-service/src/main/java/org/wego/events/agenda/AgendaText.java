package org.wego.events.agenda;

import java.util.UUID;

/**
 * What an item of an agenda says.
 *
 * @param text {@code null} for a title alone
 * @param sessionId the session in which it is dealt with, {@code null} for none yet
 */
public record AgendaText(String title, String text, UUID sessionId) {}
