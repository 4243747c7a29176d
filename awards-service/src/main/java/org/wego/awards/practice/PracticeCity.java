package org.wego.awards.practice;

import java.util.UUID;
import org.wego.awards.Region;

/**
 * Whose practice it is.
 *
 * @param nativeName {@code null} for none
 * @param memberId {@code null} when it is of no member
 */
public record PracticeCity(
    String name, String nativeName, String country, Region region, UUID memberId) {}
