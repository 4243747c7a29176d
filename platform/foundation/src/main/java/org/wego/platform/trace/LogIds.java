package org.wego.platform.trace;

import org.jboss.logging.MDC;

/**
 * The ids by which log lines are found. The framework puts a trace's into lines of its own threads;
 * consumers, senders and relays work for many requests one after the other, on threads of ours.
 *
 * @param traceId {@code null} without one
 * @param requestId {@code null} without one
 */
public record LogIds(String traceId, String requestId) {

  static final String TRACE_ID = "traceId";
  static final String REQUEST_ID = "requestId";

  /** Lines have them until this is closed by the same thread. */
  public interface Open extends AutoCloseable {
    @Override
    void close();
  }

  /** Puts them into every line of this thread from here on. */
  public Open open() {
    Object traceBefore = MDC.get(TRACE_ID);
    Object requestBefore = MDC.get(REQUEST_ID);
    put(TRACE_ID, traceId);
    put(REQUEST_ID, requestId);
    return () -> {
      put(TRACE_ID, traceBefore);
      put(REQUEST_ID, requestBefore);
    };
  }

  private static void put(String key, Object value) {
    if (value == null) {
      MDC.remove(key);
    } else {
      MDC.put(key, value);
    }
  }
}
