package org.wego.localstack.doctor.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wego.localstack.doctor.Finding;
import org.wego.localstack.doctor.Installation;
import org.wego.localstack.doctor.look.Broker;
import org.wego.localstack.doctor.look.Observation;

/** Whether those who read events keep up. */
final class Lag implements Check {

  private static final long MUCH = 10_000;

  @Override
  public String name() {
    return "lag";
  }

  @Override
  public List<Finding> examine(Installation installation, Observation seen) {
    if (installation.kafka().isEmpty() || seen.broker().failure().isPresent()) {
      return List.of(Finding.skipped("kafka", "what is unread is not known without Kafka"));
    }
    List<Finding> behind =
        seen.broker().groups().stream().map(Lag::finding).flatMap(Optional::stream).toList();
    return behind.isEmpty()
        ? List.of(
            Finding.ok(
                "all",
                "%d groups of consumers, %d records unread"
                    .formatted(
                        seen.broker().groups().size(),
                        seen.broker().groups().stream().mapToLong(Broker.Group::lag).sum())))
        : behind;
  }

  private static Optional<Finding> finding(Broker.Group group) {
    String most =
        group.behind().entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    if (group.members() == 0 && group.lag() > 0) {
      return Optional.of(
          Finding.fail(
              group.name(),
              "nobody reads, and %d records wait, most in %s".formatted(group.lag(), most),
              "Start the service, see 'services'; a group that is given up for good is deleted with"
                  + " kafka-consumer-groups --delete."));
    }
    return group.lag() <= MUCH
        ? Optional.empty()
        : Optional.of(
            Finding.warn(
                group.name(),
                "%d records wait, most in %s".formatted(group.lag(), most),
                "Look again in a minute. If it does not fall, the service's log names what is repeated;"
                    + " if it only falls slowly, add instances, up to one for each partition."));
  }
}
