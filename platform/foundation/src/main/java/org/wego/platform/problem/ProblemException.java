package org.wego.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Ends a use case with an answer for the caller; becomes an RFC 9457 problem document. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ErrorCode code;
  private transient List<Fault> faults = List.of();
  private final transient Map<String, Object> members = new LinkedHashMap<>();

  /**
   * @param code the stable kind of failure
   * @param detail what happened this time, in words for the caller; never a class name, SQL, or
   *     another party's data
   */
  public ProblemException(ErrorCode code, String detail) {
    super(detail);
    this.code = Objects.requireNonNull(code);
  }

  public ProblemException(ErrorCode code, String detail, Throwable cause) {
    super(detail, cause);
    this.code = Objects.requireNonNull(code);
  }

  /** Names every fault of the input, for the {@code errors} member. */
  public ProblemException withFaults(List<Fault> all) {
    this.faults = List.copyOf(all);
    return this;
  }

  /** Adds an extension member, such as a link to the existing resource of a conflict. */
  public ProblemException with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  public ErrorCode code() {
    return code;
  }

  public List<Fault> faults() {
    return faults;
  }

  public Map<String, Object> members() {
    return Map.copyOf(members);
  }
}
