package org.wego.events.election;

/** Takes what others are told of elections, in the transaction that decides. */
public interface ElectionStream {

  void append(ElectionEvent event);
}
