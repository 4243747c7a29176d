package org.wego.events.checkin.rest;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.checkin.CheckInOutcome;
import org.wego.events.checkin.CheckInResult;

/** What came of each line of a batch, in their order, and how often. */
@Schema(name = "CheckInBatch")
public record CheckInBatchResponse(
    @Schema(description = "How many lines had each outcome") Map<CheckInOutcome, Integer> counts,
    List<CheckInResponse> lines) {

  static CheckInBatchResponse from(List<CheckInResult> results) {
    Map<CheckInOutcome, Integer> counts = new EnumMap<>(CheckInOutcome.class);
    results.forEach(result -> counts.merge(result.outcome(), 1, Integer::sum));
    return new CheckInBatchResponse(
        Collections.unmodifiableMap(counts), results.stream().map(CheckInResponse::from).toList());
  }
}
