package org.wego.membership.application;

import org.wego.membership.organization.Region;

/**
 * Which applications are asked for; {@code null} in any part asks for all.
 *
 * @param nameKey a part of the comparable English name
 * @param nativeName a part of the native name, as it is written
 */
public record ApplicationFilter(
    ApplicationStatus status, Region region, String country, String nameKey, String nativeName) {}
