package org.wego.events.matchmaking;

/** Where a request to meet stands. Only what both want is planned. */
public enum MeetingRequestState {
  PENDING,
  ACCEPTED,
  DECLINED,
  WITHDRAWN
}
