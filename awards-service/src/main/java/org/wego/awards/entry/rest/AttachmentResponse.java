package org.wego.awards.entry.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.entry.Attachment;
import org.wego.awards.entry.AttachmentKind;
import org.wego.awards.review.ReviewedAttachment;

/** A file of an entry. */
@Schema(name = "EntryAttachment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttachmentResponse(
    UUID id,
    AttachmentKind kind,
    @Schema(description = "In a blind review one that tells nothing", examples = "permits.pdf")
        String fileName,
    @Schema(description = "Found in its bytes", examples = "application/pdf") String mediaType,
    @Schema(description = "In bytes", examples = "48213") int size,
    @Schema(
            description = "Of the bytes, in lower-case hexadecimal",
            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,
    @Schema(description = "Absent for a judge") Instant uploadedAt) {

  static AttachmentResponse from(Attachment attachment) {
    return new AttachmentResponse(
        attachment.id(),
        attachment.kind(),
        attachment.fileName(),
        attachment.mediaType(),
        attachment.size(),
        attachment.sha256(),
        attachment.uploadedAt());
  }

  static AttachmentResponse ofReviewed(ReviewedAttachment attachment) {
    return new AttachmentResponse(
        attachment.id(),
        AttachmentKind.SUPPORTING,
        attachment.fileName(),
        attachment.mediaType(),
        attachment.size(),
        attachment.sha256(),
        null);
  }
}
