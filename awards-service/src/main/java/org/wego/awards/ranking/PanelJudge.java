package org.wego.awards.ranking;

import java.util.UUID;
import org.wego.awards.judge.JudgeState;

/** A judge of an edition, present or former. */
public record PanelJudge(UUID judgeId, String name, JudgeState state) {}
