package org.wego.fees.bankstatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.wego.fees.bankstatement.MatchEntries.Match;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** Keeps statements and entries, as many as there are in the same few statements of SQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class StatementStore {

  private static final String STATEMENTS =
      """
      INSERT INTO bank_statement
             (id, import_id, position, account, statement_id, sequence, covers_from, covers_to,
              opening, closing, closing_on, currency, entries, skipped, digest)
      SELECT s.id, ?, s.position - 1, s.account, s.statement_id, s.sequence, s.covers_from,
             s.covers_to, s.opening, s.closing, s.closing_on, 'USD', s.entries, s.skipped, s.digest
        FROM unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[],
                    ?::timestamptz[], ?::numeric[], ?::numeric[], ?::date[], ?::integer[],
                    ?::integer[], ?::text[])
             WITH ORDINALITY
             AS s (id, account, statement_id, sequence, covers_from, covers_to, opening, closing,
                   closing_on, entries, skipped, digest, position)
      """;

  private static final String ENTRIES =
      """
      INSERT INTO bank_entry
             (id, statement_id, account, entry_key, direction, amount, currency, reversal,
              booked_on, value_on, bank_reference, entry_reference, end_to_end_id, remittance,
              creditor_references, payer, payer_account, charges, state, unmatched_reason)
      SELECT e.id, s.id, s.account, e.entry_key, e.direction, e.amount, 'USD', e.reversal,
             e.booked_on, e.value_on, e.bank_reference, e.entry_reference, e.end_to_end_id,
             e.remittance, e.creditor_references, e.payer, e.payer_account, e.charges,
             CASE WHEN e.reason IS NULL THEN 'MATCHED' ELSE 'UNMATCHED' END, e.reason
        FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::numeric[], ?::boolean[],
                    ?::date[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::numeric[], ?::text[])
             AS e (id, statement_id, entry_key, direction, amount, reversal, booked_on, value_on,
                   bank_reference, entry_reference, end_to_end_id, remittance,
                   creditor_references, payer, payer_account, charges, reason)
        JOIN bank_statement s ON s.id = e.statement_id
      """;

  @Inject Sql sql;
  @Inject Clock clock;

  /** A statement that was imported before. */
  record KnownStatement(UUID importId, String account, String statementId, String digest) {

    boolean isNamedAs(Statement statement) {
      return account.equals(statement.account()) && statementId.equals(statement.statementId());
    }
  }

  /** Lets one import after the other go on, until the transaction ends. */
  public void lock() {
    sql.list("SELECT pg_advisory_xact_lock(hashtext('bank-statement-imports'))", row -> 1);
  }

  public List<KnownStatement> known(List<Statement> statements) {
    return sql.list(
        """
        SELECT s.import_id, s.account, s.statement_id, s.digest
          FROM unnest(?::text[], ?::text[]) AS t (account, statement_id)
          JOIN bank_statement s USING (account, statement_id)
        """,
        row ->
            new KnownStatement(
                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)),
        array("text", statements, Statement::account),
        array("text", statements, Statement::statementId));
  }

  /** The entries of these that earlier statements told of, by account and key. */
  public Map<String, UUID> knownEntries(List<Statement> statements, List<List<String>> keys) {
    List<String> accounts = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      for (int j = 0; j < keys.get(i).size(); j++) {
        accounts.add(statements.get(i).account());
      }
    }
    Map<String, UUID> known = new HashMap<>();
    sql.list(
            """
            SELECT e.account || '/' || e.entry_key, e.id
              FROM unnest(?::text[], ?::text[]) AS t (account, entry_key)
              JOIN bank_entry e USING (account, entry_key)
            """,
            row -> Map.entry(row.getString(1), row.getObject(2, UUID.class)),
            SqlArray.of("text", accounts),
            SqlArray.of("text", keys.stream().flatMap(List::stream).toList()))
        .forEach(found -> known.put(found.getKey(), found.getValue()));
    return known;
  }

  /**
   * What is kept of a file.
   *
   * @param fresh its statements that were not known
   * @param keys of their entries, statement by statement
   * @param entryIds the ids of all these entries, by account and key
   */
  record Batch(
      StatementFile file,
      List<Statement> fresh,
      List<List<String>> keys,
      Map<String, UUID> entryIds,
      List<NewEntry> added,
      List<Match> matches,
      ImportOutcome outcome,
      String actor) {}

  public void keep(Batch batch) {
    keepImport(batch);
    List<UUID> ids = batch.fresh().stream().map(statement -> Ids.next()).toList();
    keepStatements(batch, ids);
    keepEntries(batch, ids);
    keepLines(batch, ids);
  }

  private void keepImport(Batch batch) {
    sql.update(
        """
        INSERT INTO bank_statement_import
               (id, message_id, format, entries, added, matched, skipped, imported_at, imported_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        batch.outcome().importId(),
        batch.file().messageId(),
        batch.file().format(),
        batch.outcome().entries(),
        batch.outcome().added(),
        batch.outcome().matched(),
        batch.outcome().skipped(),
        clock.instant(),
        batch.actor());
  }

  private void keepStatements(Batch batch, List<UUID> ids) {
    List<Statement> all = batch.fresh();
    sql.update(
        STATEMENTS,
        batch.outcome().importId(),
        SqlArray.of("uuid", ids),
        array("text", all, Statement::account),
        array("text", all, Statement::statementId),
        array("bigint", all, Statement::sequence),
        array("text", all, Statement::from),
        array("text", all, Statement::to),
        array("numeric", all, Statement::opening),
        array("numeric", all, Statement::closing),
        array("date", all, Statement::closingOn),
        array("integer", all, statement -> statement.entries().size()),
        array("integer", all, Statement::skipped),
        array("text", all, EntryKeys::digest));
  }

  private void keepEntries(Batch batch, List<UUID> statementIds) {
    List<NewEntry> all = batch.added();
    sql.update(
        ENTRIES,
        array("uuid", all, NewEntry::id),
        array("uuid", all, added -> statementIds.get(added.statement())),
        array("text", all, NewEntry::key),
        told("text", all, entry -> entry.direction().name()),
        told("numeric", all, StatementEntry::amount),
        told("boolean", all, StatementEntry::reversal),
        told("date", all, StatementEntry::bookedOn),
        told("date", all, StatementEntry::valueOn),
        told("text", all, StatementEntry::bankReference),
        told("text", all, StatementEntry::entryReference),
        told("text", all, StatementEntry::endToEndId),
        told("text", all, StatementEntry::remittance),
        told("text", all, StatementStore::references),
        told("text", all, StatementEntry::payer),
        told("text", all, StatementEntry::payerAccount),
        told("numeric", all, StatementEntry::charges),
        array(
            "text",
            batch.matches(),
            match -> match.reason() == null ? null : match.reason().name()));
  }

  private void keepLines(Batch batch, List<UUID> statementIds) {
    List<UUID> statements = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    List<UUID> entries = new ArrayList<>();
    for (int i = 0; i < statementIds.size(); i++) {
      List<String> keys = batch.keys().get(i);
      for (int j = 0; j < keys.size(); j++) {
        statements.add(statementIds.get(i));
        positions.add(j);
        entries.add(batch.entryIds().get(batch.fresh().get(i).account() + "/" + keys.get(j)));
      }
    }
    sql.update(
        """
        INSERT INTO bank_statement_line (statement_id, position, entry_id)
        SELECT * FROM unnest(?::uuid[], ?::integer[], ?::uuid[])
        """,
        SqlArray.of("uuid", statements),
        SqlArray.of("integer", positions),
        SqlArray.of("uuid", entries));
  }

  private static String references(StatementEntry entry) {
    return entry.creditorReferences().isEmpty()
        ? null
        : String.join("\n", entry.creditorReferences());
  }

  private static SqlArray told(
      String type, List<NewEntry> entries, Function<StatementEntry, Object> value) {
    return array(type, entries, added -> value.apply(added.entry()));
  }

  private static <T> SqlArray array(String type, List<T> rows, Function<T, Object> value) {
    return new SqlArray(type, rows.stream().map(value).toArray());
  }
}
