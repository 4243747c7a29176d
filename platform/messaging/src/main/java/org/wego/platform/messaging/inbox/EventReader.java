package org.wego.platform.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.wego.platform.messaging.stream.EventHeaders;
import org.wego.platform.trace.Cause;

/** Reads records; nothing in them is trusted. */
final class EventReader {

  private static final int MAX_HEADER_LENGTH = 512;
  private static final int MAX_CAUSE_LENGTH = 64;

  private EventReader() {}

  /**
   * The event that a record carries.
   *
   * @throws UnreadableEventException when it carries none
   */
  static Entry read(ConsumerRecord<byte[], byte[]> record) throws UnreadableEventException {
    try {
      String version = header(record, EventHeaders.SPEC_VERSION);
      if (!version.equals("1.0")) {
        throw new UnreadableEventException("CloudEvents version " + version + " is not known");
      }
      Entry.Head head =
          new Entry.Head(
              UUID.fromString(header(record, EventHeaders.ID)),
              header(record, EventHeaders.TYPE),
              UUID.fromString(text(record.key(), "key")),
              positive(Integer.parseInt(header(record, EventHeaders.EPOCH)), EventHeaders.EPOCH),
              positive(
                  Long.parseLong(header(record, EventHeaders.SEQUENCE)), EventHeaders.SEQUENCE),
              instant(header(record, EventHeaders.TIME)));
      Entry entry = Entry.arrived(head, text(record.value(), "value"), cause(record));
      if (entry.event().data().isMissingNode()) {
        throw new UnreadableEventException("The value is empty");
      }
      return entry;
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableEventException("A header is malformed: " + e.getMessage(), e);
    } catch (JsonProcessingException e) {
      throw new UnreadableEventException("The value is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name)
      throws UnreadableEventException {
    Header header = record.headers().lastHeader(name);
    String value = text(header == null ? null : header.value(), "header " + name);
    if (value.isEmpty() || value.length() > MAX_HEADER_LENGTH || !isPrintable(value)) {
      throw new UnreadableEventException("The header " + name + " is malformed");
    }
    return value;
  }

  private static Cause cause(ConsumerRecord<byte[], byte[]> record) {
    return new Cause(
        readable(record, EventHeaders.TRACEPARENT), readable(record, EventHeaders.REQUEST_ID));
  }

  /** The cause is a convenience: an event without a readable one is an event all the same. */
  private static String readable(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    if (header == null || header.value() == null) {
      return null;
    }
    String value = new String(header.value(), UTF_8);
    return value.length() <= MAX_CAUSE_LENGTH && isPrintable(value) ? value : null;
  }

  private static String text(byte[] bytes, String what) throws UnreadableEventException {
    if (bytes == null) {
      throw new UnreadableEventException("The " + what + " is missing");
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableEventException("The " + what + " is not UTF-8", e);
    }
  }

  private static boolean isPrintable(String value) {
    return value.chars().noneMatch(Character::isISOControl);
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static int positive(int number, String name) throws UnreadableEventException {
    return (int) positive((long) number, name);
  }

  private static long positive(long number, String name) throws UnreadableEventException {
    if (number < 1) {
      throw new UnreadableEventException("The header " + name + " is below 1");
    }
    return number;
  }
}
