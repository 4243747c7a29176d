package org.wego.awards.entry;

import org.wego.awards.OrganizationType;

/**
 * The city for which somebody says to enter, where that is not a member's user.
 *
 * @param nativeName {@code null} for none
 */
public record ClaimedCity(
    String name, String nativeName, OrganizationType organizationType, String country) {}
