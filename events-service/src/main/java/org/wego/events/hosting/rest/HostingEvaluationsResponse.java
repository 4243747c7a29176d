package org.wego.events.hosting.rest;

import java.util.List;
import org.wego.events.hosting.Evaluation;

/** What was found of a bid. */
public record HostingEvaluationsResponse(List<HostingEvaluationItem> evaluations) {

  static HostingEvaluationsResponse from(List<Evaluation> evaluations) {
    return new HostingEvaluationsResponse(
        evaluations.stream().map(HostingEvaluationItem::from).toList());
  }
}
