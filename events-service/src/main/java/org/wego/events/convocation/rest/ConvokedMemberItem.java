package org.wego.events.convocation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.assembly.RollReason;
import org.wego.events.convocation.ConvokedMember;
import org.wego.events.convocation.ToldBy;

/** A member as it was called together. */
@Schema(name = "ConvokedMember")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConvokedMemberItem(
    UUID memberId,
    @Schema(examples = "Ulyanovsk Region") String name,
    @Schema(description = "Whether it would have voted on that day") boolean entitled,
    RollReason reason,
    @Schema(description = "Absent where no address was known: it is to be written a letter")
        ToldBy toldBy) {

  static ConvokedMemberItem from(ConvokedMember member) {
    return new ConvokedMemberItem(
        member.memberId(), member.name(), member.entitled(), member.reason(), member.toldBy());
  }
}
