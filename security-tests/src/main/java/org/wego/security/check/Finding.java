package org.wego.security.check;

/**
 * Something that must not be.
 *
 * @param kind what
 * @param where the operation or program
 * @param what in words, the same for the same fault
 * @param told the call and its answer, or the line, to see it again
 */
public record Finding(Kind kind, String where, String what, String told) {

  /** What can be found. */
  public enum Kind {
    /** A status of 500 or more. */
    FAILED,
    /** No answer at all, or none in time. */
    NO_ANSWER,
    /** A status that the contract does not have. */
    UNDECLARED,
    /** A body that is not as the contract says of the status. */
    UNLIKE_CONTRACT,
    /** A refusal that is no problem document. */
    NO_PROBLEM,
    /** A login whose token is good is refused as if it were not. */
    LOCKED_OUT,
    /** Somebody was let in who has no business there. */
    LET_IN,
    /** What one wrote for itself was shown to another. */
    SHOWN_TO_OTHERS,
    /** An answer tells of the program's inside. */
    INSIDE_TOLD,
    /** What a caller sent became a header of the answer. */
    HEADER_INJECTED,
    /** A log line that is no JSON, an error or a stack trace. */
    LOGGED
  }

  /** What findings of one fault have in common. */
  public String fault() {
    return kind + " " + where + ": " + what;
  }
}
