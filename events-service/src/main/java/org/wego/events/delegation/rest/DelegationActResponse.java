package org.wego.events.delegation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.delegation.DelegationAct;
import org.wego.events.delegation.DelegationActItem;

/** Something that was done with a delegation. */
@Schema(name = "DelegationAct")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DelegationActResponse(
    UUID id,
    DelegationAct act,
    @Schema(description = "Absent for what needs none") String reason,
    Instant at,
    @Schema(description = "The login that did it, or the service itself") String by) {

  static DelegationActResponse from(DelegationActItem item) {
    return new DelegationActResponse(item.id(), item.act(), item.reason(), item.at(), item.actor());
  }
}
