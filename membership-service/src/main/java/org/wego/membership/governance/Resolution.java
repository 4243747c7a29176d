package org.wego.membership.governance;

import java.util.UUID;

/**
 * A decision that nothing but the register carries out: a waiver, a nomination, or another one.
 *
 * @param memberId the member that it is about, {@code null} for none
 */
public record Resolution(
    DecisionKind kind, DecidingBody body, Procedure procedure, UUID memberId, Verdict verdict) {}
