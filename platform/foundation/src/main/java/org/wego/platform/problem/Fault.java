package org.wego.platform.problem;

import java.util.Objects;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, {@code /query/<name>} for a query
 *     parameter, {@code /path/<name>} for a path parameter, {@code /header/<name>} for a header,
 *     {@code /rows/<line>/<column>} for a row of an uploaded file
 * @param code stable code, UPPER_SNAKE
 * @param detail what is wrong, in words for a human
 */
public record Fault(String pointer, String code, String detail) {
  public Fault {
    Objects.requireNonNull(pointer);
    Objects.requireNonNull(code);
    Objects.requireNonNull(detail);
  }
}
