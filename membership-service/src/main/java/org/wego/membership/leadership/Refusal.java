package org.wego.membership.leadership;

import java.util.List;
import org.wego.membership.MembershipError;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.ProblemException;

/**
 * Why a seat cannot be taken.
 *
 * @param field of the request that is at fault
 */
record Refusal(MembershipError code, String field, String detail) {

  ProblemException asProblem() {
    return new ProblemException(code, detail)
        .withFaults(List.of(new Fault("/" + field, code.name(), detail)));
  }
}
