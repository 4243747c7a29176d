package org.wego.faults.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.wego.faults.check.TopicLog;

/** What was sent comes again, three times and in another order. */
final class Repeat implements Fault {

  private static final int TIMES = 3;

  /** Of each topic, the last so many. */
  private static final int MOST = 60;

  @Override
  public String name() {
    return "repeat";
  }

  @Override
  public String sentence() {
    return "the last 60 events of every topic come three times more, shuffled within all of them";
  }

  @Override
  public String happen(Stage stage, Random random) {
    TopicLog topics = stage.topics();
    topics.read();
    List<ProducerRecord<byte[], byte[]>> again = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : topics.latest(MOST)) {
      for (int i = 0; i < TIMES; i++) {
        again.add(
            new ProducerRecord<>(
                record.topic(),
                record.partition(),
                record.key(),
                record.value(),
                record.headers()));
      }
    }
    Collections.shuffle(again, random);
    topics.send(again);
    return again.size() + " records";
  }
}
