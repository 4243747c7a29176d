package org.wego.awards.edition;

import java.util.List;

/** Takes what others are told of editions, in the transaction of the change. */
public interface EditionStream {

  void append(List<EditionEvent> events);
}
