package org.wego.fees.report;

import java.util.UUID;
import org.wego.fees.Region;

/** What a member owes on a day, by how long it is due. */
public record MemberAgeing(
    UUID memberId, String memberName, Region region, String country, Ageing ageing) {}
