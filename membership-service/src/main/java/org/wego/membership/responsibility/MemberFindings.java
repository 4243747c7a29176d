package org.wego.membership.responsibility;

import java.util.List;

/**
 * The responsibilities of a member in a year, and what is found of each (M10).
 *
 * @param findings one for each responsibility, in their order
 */
public record MemberFindings(MemberYear member, int year, List<Finding> findings) {

  public Finding of(Responsibility responsibility) {
    return findings.get(responsibility.ordinal());
  }
}
