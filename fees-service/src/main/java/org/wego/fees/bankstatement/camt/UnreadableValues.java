package org.wego.fees.bankstatement.camt;

import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventHandler;
import java.util.HashSet;
import java.util.Set;
import org.wego.platform.problem.Faults;

/**
 * Notes values that are not of their type; the reader leaves them out and goes on. Elements that
 * the newest version does not have are no fault: banks add their own, and versions differ.
 */
final class UnreadableValues implements ValidationEventHandler {

  private final NewestVersion message = new NewestVersion(this::note);
  private final Faults faults;

  /** Where they are, and what holds them. */
  private final Set<String> pointers = new HashSet<>();

  UnreadableValues(Faults faults) {
    this.faults = faults;
  }

  @Override
  public boolean handleEvent(ValidationEvent event) {
    if (event.getSeverity() == ValidationEvent.FATAL_ERROR) {
      return false;
    }
    if (event.getLinkedException() != null) {
      note(message.pointer());
    }
    return true;
  }

  private void note(String pointer) {
    if (pointers.contains(pointer)) {
      return;
    }
    faults.add(pointer, "INVALID_FORMAT", "is not of its type");
    for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      pointers.add(pointer.substring(0, end));
    }
  }

  /** What the values are read from. */
  NewestVersion message() {
    return message;
  }

  /** Whether a value was noted there, or within. */
  boolean within(String pointer) {
    return pointers.contains(pointer);
  }
}
