package org.wego.fees.account;

import java.util.UUID;

/**
 * A billing account has followed its member, with the population that the member declares.
 *
 * @param populationYear {@code null} for an undated figure
 * @param population {@code null} when none is declared
 */
public record MemberFollowed(UUID memberId, Integer populationYear, Long population) {}
