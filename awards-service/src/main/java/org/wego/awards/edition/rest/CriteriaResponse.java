package org.wego.awards.edition.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.edition.Criterion;

/** What judges score, in its order. */
@Schema(name = "AwardCriteria")
public record CriteriaResponse(List<CriterionResponse> criteria) {

  static CriteriaResponse from(List<Criterion> criteria) {
    return new CriteriaResponse(criteria.stream().map(CriterionResponse::from).toList());
  }
}
