package org.wego.events.matchmaking.rest;

import org.wego.events.matchmaking.MeetingScheduleState;
import org.wego.events.matchmaking.ParticipantScope;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Which schedule is asked for. */
public enum ScheduleVersion {
  PUBLISHED(MeetingScheduleState.PUBLISHED),
  DRAFT(MeetingScheduleState.DRAFT);

  private final MeetingScheduleState state;

  ScheduleVersion(MeetingScheduleState state) {
    this.state = state;
  }

  /**
   * The state of the schedule that is asked for.
   *
   * @param version {@code null} for what is published
   * @throws ProblemException NOT_FOUND for a draft, unless the caller organizes the event
   */
  static MeetingScheduleState state(ScheduleVersion version, ParticipantScope scope) {
    if (version == DRAFT && !scope.all()) {
      throw notFound();
    }
    return version == null ? MeetingScheduleState.PUBLISHED : version.state;
  }

  static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "There is no such schedule");
  }
}
