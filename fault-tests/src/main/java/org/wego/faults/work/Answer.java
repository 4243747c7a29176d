package org.wego.faults.work;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How a request ended.
 *
 * @param status of HTTP; 0 where no answer came
 * @param body its JSON; missing where there was none
 */
public record Answer(int status, JsonNode body) {

  /** Whether it was done, and is to be there for ever. */
  public boolean done() {
    return status >= 200 && status < 300;
  }

  /** Whether nobody can tell if it was done, or it was not and may be asked for again. */
  public boolean isOpen() {
    return status == 0 || status >= 500 || status == 429;
  }

  /** A text of its body. */
  public String text(String field) {
    return body.path(field).asText();
  }
}
