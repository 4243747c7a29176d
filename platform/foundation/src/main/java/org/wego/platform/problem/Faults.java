package org.wego.platform.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one input, so that the caller learns of all of them at once. */
public final class Faults {

  private final List<Fault> found = new ArrayList<>();

  /** Adds one fault; see {@link Fault} for the meaning of the parameters. */
  public Faults add(String pointer, String code, String detail) {
    found.add(new Fault(pointer, code, detail));
    return this;
  }

  /** Adds the fault when {@code wrong} is true. */
  public Faults addIf(boolean wrong, String pointer, String code, String detail) {
    return wrong ? add(pointer, code, detail) : this;
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Fault> asList() {
    return List.copyOf(found);
  }

  /**
   * Ends the request when anything was found.
   *
   * @throws ProblemException with every fault collected so far
   */
  public void throwIfAny(ErrorCode code) {
    if (!found.isEmpty()) {
      String detail =
          found.size() == 1 ? found.get(0).detail() : found.size() + " faults were found";
      throw new ProblemException(code, detail).withFaults(found);
    }
  }
}
