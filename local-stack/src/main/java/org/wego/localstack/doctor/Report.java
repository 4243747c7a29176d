package org.wego.localstack.doctor;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What an examination came to.
 *
 * @param installation what was examined
 * @param at when, by this machine's clock
 * @param checks each check with what it found
 */
public record Report(String installation, String at, List<Checked> checks) {

  /**
   * One check.
   *
   * @param check its name
   * @param findings all it found, at least one
   */
  public record Checked(String check, List<Finding> findings) {

    @JsonProperty
    public Verdict verdict() {
      return worst(findings.stream().map(Finding::verdict).toList());
    }
  }

  @JsonProperty
  public Verdict verdict() {
    return worst(checks.stream().map(Checked::verdict).toList());
  }

  /**
   * 0 when nothing is to be done, 1 when something is to be looked after, 2 when something fails.
   */
  @JsonIgnore
  public int exitCode() {
    return switch (verdict()) {
      case OK, SKIPPED -> 0;
      case WARN -> 1;
      case FAIL -> 2;
    };
  }

  private static Verdict worst(List<Verdict> verdicts) {
    return verdicts.stream().reduce(Verdict.OK, Verdict::or);
  }
}
