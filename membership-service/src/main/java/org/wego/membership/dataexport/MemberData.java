package org.wego.membership.dataexport;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that is kept of a member.
 *
 * @param sections the rows of each part, by its name
 */
public record MemberData(
    UUID memberId, Instant exportedAt, Map<String, List<Map<String, Object>>> sections) {}
