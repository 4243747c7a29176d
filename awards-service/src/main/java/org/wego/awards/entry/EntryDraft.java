package org.wego.awards.entry;

/**
 * What is written into an entry.
 *
 * @param city the city that enters; {@code null} where a member does, which is the city
 */
public record EntryDraft(
    ClaimedCity city, EntryText text, EntryContact contact, CityAuthorization authorization) {}
