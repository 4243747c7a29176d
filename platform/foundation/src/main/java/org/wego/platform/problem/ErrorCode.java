package org.wego.platform.problem;

/**
 * A stable, documented kind of failure. Each service lists its own in one enum, so that a client
 * can switch on {@link Problem#code()}; each constant is {@link Explained}, which makes the page
 * where every cause and cure is found.
 */
public interface ErrorCode {

  /** The stable code, UPPER_SNAKE; an enum answers its constant's name. */
  String name();

  /** What kind of failure this is. */
  Category category();

  /** A short human summary that does not change from one occurrence to the next. */
  String title();

  /** The id of the domain rule that was broken, or {@code null} where none applies. */
  default String rule() {
    return null;
  }
}
