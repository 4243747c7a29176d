package org.wego.localstack.backup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.wego.localstack.Json;

/**
 * A record as it stands in a topic. Its bytes are kept as they are: one that is no event is kept
 * like any other.
 */
record LoggedRecord(
    String topic, int partition, long timestamp, byte[] key, byte[] value, List<Field> headers) {

  /** A header. */
  record Field(String name, byte[] value) {}

  static LoggedRecord of(ConsumerRecord<byte[], byte[]> record) {
    List<Field> headers = new ArrayList<>();
    for (Header header : record.headers()) {
      headers.add(new Field(header.key(), header.value()));
    }
    return new LoggedRecord(
        record.topic(),
        record.partition(),
        record.timestamp(),
        record.key(),
        record.value(),
        headers);
  }

  ProducerRecord<byte[], byte[]> toProduce() {
    return new ProducerRecord<>(
        topic,
        partition,
        timestamp,
        key,
        value,
        headers.stream().<Header>map(each -> new RecordHeader(each.name(), each.value())).toList());
  }

  void writeLine(OutputStream out) {
    try {
      out.write(Json.MAPPER.writeValueAsBytes(this));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("A record cannot be written", e);
    }
  }

  /** The value of a header, as text. */
  Optional<String> header(String name) {
    return headers.stream()
        .filter(each -> each.name().equals(name))
        .map(each -> new String(each.value(), StandardCharsets.UTF_8))
        .findFirst();
  }

  /** What the record says, where it is JSON. */
  JsonNode data() throws IOException {
    return Json.MAPPER.readTree(value);
  }
}
