package org.wego.fees.notice.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.notice.Notice;
import org.wego.fees.notice.NoticeKind;
import org.wego.fees.notice.NoticeState;

/** Something that a member is told of by mail. */
@Schema(name = "Notice")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeItem(
    UUID id,
    NoticeKind kind,
    @Schema(description = "The invoice, payment or credit note that it tells of") UUID subjectId,
    UUID memberId,
    @Schema(examples = "Seoul") String memberName,
    @Schema(description = "The invoice that it is about; absent for a payment") UUID invoiceId,
    @Schema(
            description =
                "WAITING: for the next look, or for a billing contact of the member. OVERTAKEN: it"
                    + " waited until there was nothing left to tell.")
        NoticeState state,
    Instant givenAt,
    @Schema(examples = "secretariat") String givenBy,
    @Schema(description = "When it ceased to wait") Instant decidedAt,
    @Schema(description = "What it became, under /fees-messages") UUID messageId) {

  static NoticeItem from(Notice notice) {
    return new NoticeItem(
        notice.id(),
        notice.kind(),
        notice.subjectId(),
        notice.memberId(),
        notice.memberName(),
        notice.invoiceId(),
        notice.state(),
        notice.givenAt(),
        notice.givenBy(),
        notice.decidedAt(),
        notice.messageId());
  }
}
