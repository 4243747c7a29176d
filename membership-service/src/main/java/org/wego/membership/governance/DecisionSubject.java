package org.wego.membership.governance;

import java.util.UUID;

/** What a decision is about; either id may be {@code null}. */
record DecisionSubject(DecisionKind kind, UUID applicationId, UUID memberId) {}
