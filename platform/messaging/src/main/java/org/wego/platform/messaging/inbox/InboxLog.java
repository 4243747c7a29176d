package org.wego.platform.messaging.inbox;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.wego.platform.trace.LogIds;

/**
 * What the log has of events that were taken: one line for each cause in a batch, with the ids
 * under which its request is known. A run over thousands of members makes few of them.
 */
@ApplicationScoped
class InboxLog {

  private static final Logger LOG = Logger.getLogger(InboxLog.class);

  /** Called after the commit. */
  void applied(StreamConsumer consumer, List<Entry> entries) {
    Map<LogIds, Long> counts =
        entries.stream()
            .collect(groupingBy(entry -> entry.cause().logIds(), LinkedHashMap::new, counting()));
    counts.forEach(
        (cause, count) -> {
          try (LogIds.Open ids = cause.open()) {
            LOG.infof("%s applied %d of %s", consumer.name(), count, consumer.topic());
          }
        });
  }

  void parked(StreamConsumer consumer, Entry entry, Throwable failure) {
    try (LogIds.Open ids = entry.cause().logIds().open()) {
      LOG.errorf(failure, "%s failed on %s, which is parked", consumer.name(), entry);
    }
  }
}
