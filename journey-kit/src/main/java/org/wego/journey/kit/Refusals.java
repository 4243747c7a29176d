package org.wego.journey.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.wego.client.ApiException;
import org.wego.client.Problem;

/** Calls that are to be refused. */
public final class Refusals {

  private Refusals() {}

  /** Why the call was refused with this status: it must be, and with a problem document. */
  public static Problem refused(int status, ThrowingCallable call) {
    ApiException refusal = catchThrowableOfType(ApiException.class, call);
    assertThat(refusal).as("a refusal with %d", status).isNotNull();
    assertThat(refusal.getCode()).as(refusal.getMessage()).isEqualTo(status);
    return Problem.of(refusal).orElseThrow(() -> new AssertionError("No problem", refusal));
  }
}
