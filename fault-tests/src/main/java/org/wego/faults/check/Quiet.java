package org.wego.faults.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.wego.faults.fault.Stage;

/** Waits until nothing is under way any more. */
public final class Quiet implements AutoCloseable {

  private final Stage stage;
  private final Admin admin;

  public Quiet(Stage stage) {
    this.stage = stage;
    this.admin = Admin.create(Map.of("bootstrap.servers", stage.stack().address("kafka")));
  }

  /**
   * Waits until the outboxes are empty, consumers at the ends of their topics, and fee runs over.
   *
   * @return what was still under way after this time; empty when all was quiet
   */
  public List<String> await(Duration patience) {
    List<String> last = new ArrayList<>();
    Stage.comesTrue(
        patience,
        () -> {
          last.clear();
          last.addAll(underWay());
          return last.isEmpty();
        });
    return last;
  }

  private List<String> underWay() {
    List<String> found = new ArrayList<>();
    try {
      for (String service : Stage.SERVICES) {
        long unsent = stage.databases().number(service, "SELECT count(*) FROM outbox_event");
        if (unsent > 0) {
          found.add("%s has %d events to send".formatted(service, unsent));
        }
      }
      long runs =
          stage
              .databases()
              .number("fees", "SELECT count(*) FROM fee_run WHERE state IN ('QUEUED', 'RUNNING')");
      if (runs > 0) {
        found.add(runs + " fee runs go on");
      }
      found.addAll(behind());
      if (found.isEmpty()) {
        // Of partitions that nobody has ever committed, Kafka tells nothing.
        stage.topics().read();
        found.addAll(ConsumersFollowed.behind(stage.databases(), stage.topics()));
      }
    } catch (IllegalStateException notNow) {
      found.add(notNow.getMessage());
    }
    return found;
  }

  private List<String> behind() {
    List<String> found = new ArrayList<>();
    try {
      for (GroupListing group : admin.listGroups().all().get()) {
        Map<TopicPartition, OffsetAndMetadata> at =
            admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata().get();
        at.entrySet()
            .removeIf(one -> one.getValue() == null || !one.getKey().topic().startsWith("wego."));
        Map<TopicPartition, OffsetSpec> asked = new java.util.HashMap<>();
        at.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        var ends = admin.listOffsets(asked).all().get();
        long lag =
            at.entrySet().stream()
                .mapToLong(one -> ends.get(one.getKey()).offset() - one.getValue().offset())
                .sum();
        if (lag > 0) {
          found.add("%s is %d records behind".formatted(group.groupId(), lag));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for quiet", e);
    } catch (ExecutionException e) {
      found.add("Kafka does not tell how far consumers are: " + e.getCause());
    }
    return found;
  }

  @Override
  public void close() {
    admin.close();
  }
}
