package org.wego.events.resolution;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A resolution with the latest version of its text.
 *
 * @param number such as GA4-R01
 * @param ordinal 1 for the first one of its Assembly
 * @param textVersion 1 for the text as it was adopted
 */
public record AdoptedResolution(
    UUID id,
    String number,
    int ordinal,
    UUID eventId,
    UUID motionId,
    LocalDate adoptedOn,
    Decided.Votes votes,
    int textVersion,
    String title,
    String text) {}
