package org.wego.events.event;

import java.util.List;

/** Takes what others are told of events, in the transaction of the change. */
public interface EventStream {

  void append(List<EventFact> facts);
}
