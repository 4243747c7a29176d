package org.wego.events.attendance.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.events.attendance.SnapshotAttendance;
import org.wego.platform.messaging.stream.SnapshotSource;

/** Lets the topic of attendance be told anew. */
@ApplicationScoped
class AttendanceSnapshots implements SnapshotSource {

  @Inject SnapshotAttendance snapshotAttendance;

  @Override
  public String topic() {
    return AttendanceOutbox.TOPIC;
  }

  @Override
  public long count() {
    return snapshotAttendance.count();
  }

  @Override
  public Batch emit(UUID after, int limit) {
    List<UUID> emitted = snapshotAttendance.snapshot(after, limit);
    return emitted.isEmpty()
        ? Batch.END
        : new Batch(emitted.size(), emitted.get(emitted.size() - 1));
  }
}
