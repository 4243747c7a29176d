package org.wego.events.attendance;

/** What has become of a delegation that was registered (E4). */
public enum AttendanceState {
  REGISTERED,
  ATTENDED,
  ABSENT,
  CANCELLED
}
