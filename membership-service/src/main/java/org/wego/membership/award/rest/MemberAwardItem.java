package org.wego.membership.award.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.award.MemberAward;

/** A prize of a member. */
@Schema(name = "MemberAwardItem")
public record MemberAwardItem(
    @Schema(examples = "0193b2c5-1a2b-7c3d-8e4f-5a6b7c8d9e0f") UUID prizeId,
    UUID editionId,
    @Schema(examples = "2017") int year,
    @Schema(description = "Category of the awards (A2)", examples = "OPEN_CITY") String category,
    @Schema(description = "BEST or OUTSTANDING (A8)", examples = "BEST") String kind,
    @Schema(
            description = "Title of the entry that won it",
            examples = "Public lending of municipal data")
        String title,
    @Schema(examples = "2017-06-28") LocalDate announcedOn) {

  static MemberAwardItem from(MemberAward award) {
    return new MemberAwardItem(
        award.prizeId(),
        award.editionId(),
        award.year(),
        award.category(),
        award.kind(),
        award.title(),
        award.announcedOn());
  }
}
