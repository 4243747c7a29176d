package org.wego.platform.messaging.stream;

/** The headers of a record: CloudEvents 1.0 in binary mode, its extensions, and the trace. */
public final class EventHeaders {

  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";

  /** CloudEvents extension "partitioning": the stream's key. */
  public static final String PARTITION_KEY = "ce_partitionkey";

  /** CloudEvents extension "sequence": the event's number in its stream. */
  public static final String SEQUENCE = "ce_sequence";

  /** The stream's epoch. */
  public static final String EPOCH = "ce_epoch";

  public static final String CONTENT_TYPE = "content-type";

  /** W3C trace context. */
  public static final String TRACEPARENT = "traceparent";

  /** Under which the gateway knows the request that caused the event. */
  public static final String REQUEST_ID = "x-request-id";

  private EventHeaders() {}
}
