package org.wego.localstack.supervisor;

/** Is told what happens; from several threads at once. */
@FunctionalInterface
public interface Progress {

  void happened(Event event);
}
