package org.wego.events.election;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who is to stand.
 *
 * @param noticeOn the day of an earlier written notice, {@code null} where this is the notice
 * @param noticeReference where that notice is kept, which nobody could check otherwise; {@code
 *     null} likewise
 * @param statement {@code null} for none
 */
public record NewCandidacy(
    UUID memberId, LocalDate noticeOn, String noticeReference, String statement) {}
