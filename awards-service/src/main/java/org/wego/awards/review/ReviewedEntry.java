package org.wego.awards.review;

import java.util.List;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.OrganizationType;

/**
 * An entry as one judge sees it: without persons, and in a blind review without what tells whose it
 * is.
 *
 * @param blind whether the city, its country, the member and the links are kept back, each of them
 *     {@code null} or empty then, and their names masked in the texts
 * @param cityName {@code null} in a blind review, as are the country, the type and the member
 * @param assigned whether the judge is to score it
 */
public record ReviewedEntry(
    UUID id,
    UUID editionId,
    boolean blind,
    String cityName,
    String nativeCityName,
    OrganizationType organizationType,
    String country,
    UUID memberId,
    AwardCategory category,
    String title,
    String summary,
    String description,
    String results,
    String transferability,
    List<String> links,
    boolean assigned) {}
