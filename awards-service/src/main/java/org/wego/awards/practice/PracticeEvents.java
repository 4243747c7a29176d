package org.wego.awards.practice;

import java.util.List;

/** Tells others of practices, in the transaction of what happened. */
public interface PracticeEvents {

  void publish(List<? extends PracticeEvent> events);
}
