package org.wego.membership.award;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A prize of the WeGO Awards that a member won.
 *
 * @param category of the awards (A2), as awards-service names it
 * @param kind BEST or OUTSTANDING (A8)
 * @param title of the entry that won it
 */
public record MemberAward(
    UUID prizeId,
    UUID memberId,
    UUID editionId,
    int year,
    String category,
    String kind,
    String title,
    LocalDate announcedOn) {}
