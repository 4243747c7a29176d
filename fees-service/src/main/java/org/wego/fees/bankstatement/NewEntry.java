package org.wego.fees.bankstatement;

import java.util.UUID;

/**
 * An entry that no earlier statement told of.
 *
 * @param statement its statement's place among the new ones of the file
 * @param key as {@link EntryKeys} has it
 */
record NewEntry(UUID id, int statement, String key, StatementEntry entry) {}
