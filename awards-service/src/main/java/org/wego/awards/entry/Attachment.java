package org.wego.awards.entry;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a file of an entry without reading it.
 *
 * @param mediaType found in its bytes
 * @param size in bytes
 * @param sha256 of the bytes, in lower-case hexadecimal
 */
public record Attachment(
    UUID id,
    AttachmentKind kind,
    String fileName,
    String mediaType,
    int size,
    String sha256,
    Instant uploadedAt) {}
