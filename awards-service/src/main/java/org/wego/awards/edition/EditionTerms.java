package org.wego.awards.edition;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What an edition sets for itself while it is a draft (A1, A3, A4, A6).
 *
 * @param timeZone the IANA zone in which the instants of the timeline are told
 * @param callOpensAt the first instant at which an entry may be handed in; {@code null} while it is
 *     not known, as are the other instants
 * @param callClosesAt the first instant at which an entry is late
 * @param judgingClosesAt the first instant at which a score is late, {@code null} for none
 * @param entriesPerCity how many entries a city may hand in
 * @param entryLanguage the primary BCP 47 tag of the language in which entries are written
 * @param judgesPerEntry how many judges score each entry, at least
 * @param blindReview whether judges are not told whose entry it is
 * @param conflictsHideEntries whether a judge does not even see an entry that a conflict keeps him
 *     or her from
 */
public record EditionTerms(
    int year,
    String title,
    String timeZone,
    Instant callOpensAt,
    Instant callClosesAt,
    Instant judgingClosesAt,
    int entriesPerCity,
    String entryLanguage,
    int judgesPerEntry,
    BigDecimal scoreMin,
    BigDecimal scoreMax,
    boolean blindReview,
    boolean conflictsHideEntries) {}
