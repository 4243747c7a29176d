package org.wego.localstack.supervisor;

import java.util.List;

/** One request to the supervisor, a line of JSON; it answers with events, a line each. */
record Control(String secret, Action action, List<String> parts) {

  /** What can be asked. */
  enum Action {
    START,
    STOP,
    /** Stop everything, and end. */
    DOWN,
    /** End, and leave what runs to the next supervisor. */
    LEAVE
  }
}
