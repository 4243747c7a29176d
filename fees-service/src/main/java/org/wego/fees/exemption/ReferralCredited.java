package org.wego.fees.exemption;

import java.util.UUID;

/** A member has a credit that was not known before, once this transaction is committed. */
record ReferralCredited(UUID referrerId) {}
