package org.wego.awards.review;

import java.util.UUID;

/**
 * A supporting file of an entry as one judge sees it.
 *
 * @param fileName in a blind review not the entrant's but a number
 */
public record ReviewedAttachment(
    UUID id, UUID entryId, String fileName, String mediaType, int size, String sha256) {}
