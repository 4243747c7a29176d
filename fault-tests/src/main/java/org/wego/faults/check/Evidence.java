package org.wego.faults.check;

import java.util.Set;
import org.wego.faults.work.Gate;
import org.wego.faults.work.Journal;
import org.wego.journey.kit.Databases;

/**
 * What is looked at when all is quiet.
 *
 * @param journal of the work of this run
 * @param gate through which answers are asked for again
 * @param databases of all services
 * @param topics read to their ends
 * @param poison the streams of all events so far that mean nothing
 */
public record Evidence(
    Journal journal, Gate gate, Databases databases, TopicLog topics, Set<String> poison) {

  /** Whether a stream is one of those that nobody can follow. */
  boolean isPoison(TopicLog.Stream stream) {
    return poison.contains(stream.key());
  }
}
