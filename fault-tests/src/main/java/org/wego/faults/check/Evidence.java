package org.wego.faults.check;

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
 * @param keysSince from when on keys are remembered, by {@link System#nanoTime()}
 */
public record Evidence(
    Journal journal, Gate gate, Databases databases, TopicLog topics, long keysSince) {}
