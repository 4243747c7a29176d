package org.wego.membership.application;

import java.time.Instant;

/** What happened to an application. Its stream begins with the submission; drafts stay here. */
public sealed interface ApplicationEvent {

  /** The event's number in the application's stream. */
  long sequence();

  Instant at();

  ApplicationState application();

  /** It was complete and was handed in (M2). */
  record Submitted(long sequence, Instant at, ApplicationState application)
      implements ApplicationEvent {}

  /** The Executive Committee approved or refused it (M3, M4, G5). */
  record Decided(long sequence, Instant at, ApplicationState application)
      implements ApplicationEvent {}

  /** The applicant withdrew it before the decision (M3). */
  record Withdrawn(long sequence, Instant at, ApplicationState application)
      implements ApplicationEvent {}

  /** Nothing happened: the present state, for those who start anew. */
  record Snapshot(long sequence, Instant at, ApplicationState application)
      implements ApplicationEvent {}
}
