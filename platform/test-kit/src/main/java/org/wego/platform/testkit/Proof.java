package org.wego.platform.testkit;

/**
 * How much a test does that does the same for many things. Each build takes a selection, so that it
 * stays short; {@code ./mvnw verify -Pproof} takes all.
 */
public final class Proof {

  private static final String ASKED = "wego.proof";

  private Proof() {}

  /** The selection, or all where the proof is asked for. */
  public static <T> T choose(T selection, T all) {
    return Boolean.getBoolean(ASKED) ? all : selection;
  }
}
