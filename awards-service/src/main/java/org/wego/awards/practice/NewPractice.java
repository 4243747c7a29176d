package org.wego.awards.practice;

import java.util.UUID;

/**
 * A practice that is shared.
 *
 * @param entryId the entry that it was, {@code null} for none
 * @param ownerMemberId whose users may change it, {@code null} for no member's
 * @param ownerSubject the login that may change it where no member owns it
 */
record NewPractice(
    PracticeProfile profile,
    PracticeCity city,
    UUID entryId,
    UUID ownerMemberId,
    String ownerSubject) {}
