package org.wego.awards.entry;

import java.util.List;

/** Where other services learn of entries, in the transaction of what is told. */
public interface EntryStream {

  /** Tells them at once, in their order. */
  void append(List<? extends EntryEvent> events);
}
