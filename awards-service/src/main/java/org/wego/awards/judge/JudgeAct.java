package org.wego.awards.judge;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was done about a judge.
 *
 * @param reason {@code null} where none was given
 * @param before what a change was from, {@code null} for anything else
 * @param after what there was after it, {@code null} where nothing of it changed
 */
public record JudgeAct(
    UUID id,
    JudgeActKind kind,
    String reason,
    JudgeTies before,
    JudgeTies after,
    Instant at,
    String by) {}
