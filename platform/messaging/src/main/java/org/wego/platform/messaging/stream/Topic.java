package org.wego.platform.messaging.stream;

import java.util.Objects;

/**
 * One topic: the streams of one aggregate type.
 *
 * @param name the topic's name in Kafka
 * @param aggregate the type of aggregate whose id is the record's key
 * @param owner the only service that writes to the topic
 * @param deadLetter the topic that takes what a consumer cannot read
 */
public record Topic(String name, String aggregate, String owner, String deadLetter) {
  public Topic {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(aggregate, "aggregate");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(deadLetter, "deadLetter");
  }
}
