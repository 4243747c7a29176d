package org.wego.events.attendance;

import java.util.List;

/** Takes what others are told of attendance, in the transaction of the change. */
public interface AttendanceStream {

  void append(List<AttendanceFact> facts);
}
