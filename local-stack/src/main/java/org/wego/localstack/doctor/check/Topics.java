package org.wego.localstack.doctor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wego.localstack.doctor.Finding;
import org.wego.localstack.doctor.Installation;
import org.wego.localstack.doctor.look.Broker;
import org.wego.localstack.doctor.look.Observation;

/**
 * Whether Kafka answers and has every topic as the list has it.
 *
 * @param partitions of every topic
 * @param config of every topic
 * @param names of all topics
 */
public record Topics(int partitions, Map<String, String> config, List<String> names)
    implements Check {

  private static final String SUBJECT = "kafka";

  @Override
  public String name() {
    return "topics";
  }

  @Override
  public List<Finding> examine(Installation installation, Observation seen) {
    if (installation.kafka().isEmpty()) {
      return List.of(Finding.skipped(SUBJECT, "no Kafka is given"));
    }
    Broker broker = seen.broker();
    if (broker.failure().isPresent()) {
      return List.of(
          Finding.fail(
              SUBJECT,
              "%s does not answer: %s"
                  .formatted(installation.kafka().get("bootstrap.servers"), broker.failure().get()),
              installation.start(SUBJECT)
                  + " Services go on meanwhile, and what they have to tell waits in their outboxes."));
    }
    List<Finding> findings = new ArrayList<>();
    for (String name : names) {
      Broker.Topic topic = broker.topics().get(name);
      if (topic == null) {
        findings.add(
            Finding.fail(
                name,
                "there is no such topic",
                installation.local()
                    ? "'./wego stop kafka' and './wego start kafka' make the topics that are missing."
                    : "Make it as contracts/events/topics.yaml has it; services do not make topics."));
      } else {
        examine(name, topic, findings);
      }
    }
    if (findings.isEmpty()) {
      findings.add(
          Finding.ok(
              SUBJECT,
              "%d topics, each with %d partitions, as the list has them"
                  .formatted(names.size(), partitions)));
    }
    return findings;
  }

  private void examine(String name, Broker.Topic topic, List<Finding> findings) {
    if (topic.partitions() != partitions) {
      findings.add(
          Finding.fail(
              name,
              "it has %d partitions, not %d".formatted(topic.partitions(), partitions),
              "Keys have moved to other partitions, so the order of streams is lost: make the topic anew"
                  + " with %d and republish it.".formatted(partitions)));
    }
    config.forEach(
        (key, wanted) -> {
          String present = topic.config().get(key);
          if (!wanted.equals(present)) {
            findings.add(
                Finding.fail(
                    name,
                    "%s is %s, not %s".formatted(key, present, wanted),
                    ("Set it back: kafka-configs --alter --topic %s --add-config %s=%s; republish the"
                            + " topic if records are gone already.")
                        .formatted(name, key, wanted)));
          }
        });
    if (topic.lacking() > 0) {
      findings.add(
          Finding.warn(
              name,
              "%d partitions lack copies that are up to date".formatted(topic.lacking()),
              "See that all brokers run; with one more of them lost, writing stops."));
    }
  }
}
