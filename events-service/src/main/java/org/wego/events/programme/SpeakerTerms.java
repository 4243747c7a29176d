package org.wego.events.programme;

import java.util.UUID;

/**
 * Who a speaker is.
 *
 * @param name {@code null} once the person was erased
 * @param position {@code null} for none, as the biography
 * @param memberId the member for which he or she speaks; {@code null} for no member's
 */
public record SpeakerTerms(
    String name, String position, String organizationName, UUID memberId, String biography) {}
