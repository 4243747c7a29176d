package org.wego.awards.judge;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who a judge is, as the Secretariat enters it.
 *
 * @param email {@code null} once the judge was erased
 * @param language BCP 47 tag of the language to write in
 * @param nominatedByMemberId {@code null} for a judge whom no member nominated
 */
public record JudgeProfile(
    String name,
    String email,
    String language,
    Set<Expertise> expertise,
    List<Affiliation> affiliations,
    UUID nominatedByMemberId) {}
