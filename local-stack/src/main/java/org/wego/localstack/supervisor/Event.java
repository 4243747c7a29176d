package org.wego.localstack.supervisor;

/**
 * Something that happened while the stack was started or stopped.
 *
 * @param millis how long it took; 0 where that says nothing
 */
public record Event(Type type, String part, String text, long millis) {

  /** What happened. */
  public enum Type {
    NOTE,
    READY,
    ALREADY_READY,
    STOPPED,
    FAILED,
    /** The last one of a request that was done wholly. */
    DONE,
    /** The last one of a request that was not. */
    NOT_DONE
  }

  static Event note(String part, String text) {
    return new Event(Type.NOTE, part, text, 0);
  }

  static Event failed(String part, String text) {
    return new Event(Type.FAILED, part, text, 0);
  }

  boolean isLast() {
    return type == Type.DONE || type == Type.NOT_DONE;
  }
}
