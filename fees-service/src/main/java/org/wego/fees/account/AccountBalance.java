package org.wego.fees.account;

import java.math.BigDecimal;
import java.util.UUID;
import org.wego.fees.MemberCategory;

/**
 * A billing account and what its member owes.
 *
 * @param category {@code null} once the membership has ended
 * @param firstFeeYear F2; {@code null} while no period that pays a fee is open
 * @param population the figure that counts for the present fee year (F7a), {@code null} without one
 * @param balance what it owes less its credit; below zero when it has paid ahead
 */
public record AccountBalance(
    UUID memberId,
    String memberName,
    MemberCategory category,
    Integer firstFeeYear,
    Long population,
    UUID successorId,
    BigDecimal balance) {}
