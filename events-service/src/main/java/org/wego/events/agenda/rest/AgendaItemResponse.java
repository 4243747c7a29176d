package org.wego.events.agenda.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.agenda.AgendaItem;

/** An item of the agenda of an Assembly. */
@Schema(name = "AgendaItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgendaItemResponse(
    UUID id,
    @Schema(description = "Its place in the tree", examples = "3.1") String number,
    @Schema(description = "Under which item it is; absent at the top") UUID parentId,
    @Schema(description = "Which of the items there it is, from 1", examples = "1") int position,
    @Schema(examples = "Election of the host of the 5th General Assembly") String title,
    String text,
    @Schema(description = "The session in which it is dealt with") UUID sessionId,
    @Schema(
            description =
                "Whether it was on the agenda with which the Assembly was called together; false"
                    + " for what was added later")
        boolean convoked,
    @Schema(
            description =
                "Whether its title or text is another than on that agenda; the convocation has what"
                    + " it was")
        boolean changedSinceConvocation) {

  static AgendaItemResponse from(AgendaItem item) {
    return new AgendaItemResponse(
        item.id(),
        item.number(),
        item.parentId(),
        item.position(),
        item.says().title(),
        item.says().text(),
        item.says().sessionId(),
        item.convoked(),
        item.changedSinceConvocation());
  }
}
