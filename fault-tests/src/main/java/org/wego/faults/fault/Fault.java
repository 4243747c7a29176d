package org.wego.faults.fault;

import java.util.Random;

/** Something that goes wrong, and is over when it returns: what was ended was started again. */
public interface Fault {

  /** As it is asked for on the command line. */
  String name();

  /** What goes wrong, in one sentence. */
  String sentence();

  /** Whether it takes so long that it is the only one of its run. */
  default boolean alone() {
    return false;
  }

  /**
   * Whether it starts a program again, which takes most of a run, so that no other one that does
   * comes after it; of those that are alone it need not be told.
   */
  default boolean restarts() {
    return false;
  }

  /**
   * Lets it happen.
   *
   * @param random decides whom it hits, when and for how long
   * @return what happened, in a few words
   */
  String happen(Stage stage, Random random) throws Exception;
}
