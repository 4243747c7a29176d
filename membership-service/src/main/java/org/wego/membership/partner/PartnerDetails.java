package org.wego.membership.partner;

import java.util.List;
import java.util.UUID;

/**
 * A partner.
 *
 * @param memoranda the latest first
 */
public record PartnerDetails(
    UUID id, PartnerProfile profile, List<MemorandumDetails> memoranda, long version) {}
