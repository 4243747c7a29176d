package org.wego.events.hosting.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.hosting.Evaluation;
import org.wego.events.hosting.rest.HostingEvaluationRequest.Mark;

/** What somebody finds of a bid. */
@Schema(name = "HostingEvaluation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HostingEvaluationItem(
    @Schema(description = "Who marked it") String evaluator,
    String remark,
    Instant evaluatedAt,
    @Schema(description = "In the order of the criteria") List<Mark> marks) {

  static HostingEvaluationItem from(Evaluation evaluation) {
    return new HostingEvaluationItem(
        evaluation.evaluator(),
        evaluation.remark(),
        evaluation.evaluatedAt(),
        evaluation.marks().stream().map(m -> new Mark(m.criterionId(), m.mark())).toList());
  }
}
