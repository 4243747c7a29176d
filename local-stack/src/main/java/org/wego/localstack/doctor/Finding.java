package org.wego.localstack.doctor;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing that a check found.
 *
 * @param subject what it is about, such as a service
 * @param verdict how it is
 * @param detail what was seen
 * @param cure what to do about it; null where nothing is to be done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(String subject, Verdict verdict, String detail, String cure) {

  public static Finding ok(String subject, String detail) {
    return new Finding(subject, Verdict.OK, detail, null);
  }

  public static Finding skipped(String subject, String detail) {
    return new Finding(subject, Verdict.SKIPPED, detail, null);
  }

  public static Finding warn(String subject, String detail, String cure) {
    return new Finding(subject, Verdict.WARN, detail, cure);
  }

  public static Finding fail(String subject, String detail, String cure) {
    return new Finding(subject, Verdict.FAIL, detail, cure);
  }

  /** Something that is bad or only suspicious. */
  public static Finding of(Verdict verdict, String subject, String detail, String cure) {
    return new Finding(subject, verdict, detail, verdict == Verdict.OK ? null : cure);
  }
}
