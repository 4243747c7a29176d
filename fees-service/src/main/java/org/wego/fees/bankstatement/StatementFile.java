package org.wego.fees.bankstatement;

import java.util.List;

/**
 * A file that a bank sent.
 *
 * @param messageId as the bank numbers its files
 * @param format the message, such as {@code camt.053.001.08}
 */
public record StatementFile(String messageId, String format, List<Statement> statements) {}
