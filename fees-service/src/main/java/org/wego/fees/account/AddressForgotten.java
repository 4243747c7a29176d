package org.wego.fees.account;

/**
 * A billing contact's e-mail address is kept no longer: the contact was erased, or has another one.
 * Fired in the transaction that forgets it, for whoever else has kept it.
 */
public record AddressForgotten(String email) {}
