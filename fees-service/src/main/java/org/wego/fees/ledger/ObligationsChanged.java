package org.wego.fees.ledger;

import java.util.Set;
import java.util.UUID;

/**
 * What these members owe, or whether they have to pay it, is another in this transaction, which
 * holds the locks of their accounts.
 */
public record ObligationsChanged(Set<UUID> memberIds) {}
