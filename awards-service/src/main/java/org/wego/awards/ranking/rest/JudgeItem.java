package org.wego.awards.ranking.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.judge.JudgeState;
import org.wego.awards.ranking.PanelJudge;

/** A judge, present or former. */
@Schema(name = "AwardScoringJudge")
public record JudgeItem(UUID id, @Schema(examples = "Kim Minjun") String name, JudgeState state) {

  static JudgeItem from(PanelJudge judge) {
    return new JudgeItem(judge.judgeId(), judge.name(), judge.state());
  }
}
