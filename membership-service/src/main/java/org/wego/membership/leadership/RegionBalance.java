package org.wego.membership.leadership;

import org.wego.membership.organization.Region;

/**
 * A region's part in the offices of a term against its part in the membership (G2a).
 *
 * @param offices offices that cities of the region hold
 * @param cities how many cities these are
 * @param vicePresidentCities how many of the offices are these
 * @param committeeCities how many of the cities sit on the Executive Committee
 * @param members FULL members of the region: those who can hold an office
 */
public record RegionBalance(
    Region region,
    long offices,
    long cities,
    long vicePresidentCities,
    long committeeCities,
    long members) {}
