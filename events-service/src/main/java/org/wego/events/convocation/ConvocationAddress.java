package org.wego.events.convocation;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a member wants to be called together.
 *
 * @param name whom to address
 * @param language BCP 47 tag of the language to write in
 */
public record ConvocationAddress(
    UUID memberId,
    String memberName,
    String name,
    String email,
    String language,
    Instant givenAt,
    long version) {}
