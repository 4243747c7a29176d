package org.wego.faults.check;

import java.util.List;

/** Something that is true of a stack that is quiet, whatever happened to it before. */
public interface Invariant {

  /** In a short name. */
  String name();

  /** In one sentence. */
  String sentence();

  /** Where it is not true, each in a few words; empty where it holds. */
  List<String> violations(Evidence evidence);
}
