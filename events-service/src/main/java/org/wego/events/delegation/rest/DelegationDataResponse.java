package org.wego.events.delegation.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.delegation.DelegationData;

/** All that is kept about a delegation and its persons. */
@Schema(name = "DelegationData")
public record DelegationDataResponse(
    DelegationResponse delegation,
    List<DelegationActResponse> history,
    @Schema(description = "What else is kept, by what it is: check-ins, letters, messages, …")
        Map<String, List<Map<String, Object>>> sections) {

  static DelegationDataResponse from(DelegationData data) {
    return new DelegationDataResponse(
        DelegationResponse.from(data.delegation()),
        data.history().stream().map(DelegationActResponse::from).toList(),
        data.sections());
  }
}
