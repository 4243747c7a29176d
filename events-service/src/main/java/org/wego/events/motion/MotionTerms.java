package org.wego.events.motion;

import java.util.UUID;
import org.wego.events.vote.Secrecy;

/**
 * What a motion says, and how it is voted on.
 *
 * @param agendaItemId what it belongs to on the agenda; {@code null} for nothing there
 */
public record MotionTerms(
    UUID agendaItemId, String title, String text, Majority majority, Secrecy secrecy) {}
