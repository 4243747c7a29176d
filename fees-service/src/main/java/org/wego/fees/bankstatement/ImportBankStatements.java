package org.wego.fees.bankstatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.wego.fees.FeesError;
import org.wego.fees.bankstatement.MatchEntries.Match;
import org.wego.fees.bankstatement.StatementStore.KnownStatement;
import org.wego.fees.bankstatement.camt.CamtReader;
import org.wego.fees.payment.TakeInTransfers;
import org.wego.fees.payment.Transfer;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/**
 * Imports a file of bank statements, all of it or nothing, and books what are payments beyond doubt
 * (F12). Statements that are known change nothing, and entries that an earlier statement told of
 * are not taken in again.
 */
@ApplicationScoped
public class ImportBankStatements {

  private static final int MOST_FAULTS = 1_000;

  @Inject CamtReader reader;
  @Inject IssuerAccounts issuerAccounts;
  @Inject StatementStore store;
  @Inject MatchEntries matchEntries;
  @Inject TakeInTransfers takeInTransfers;

  /**
   * Imports the file; a dry run finds out what that would do.
   *
   * @throws ProblemException XML_MALFORMED, STATEMENT_FORMAT_UNKNOWN, STATEMENT_REJECTED with every
   *     fault, STATEMENT_DIFFERS
   */
  @Transactional
  public ImportOutcome run(byte[] content, boolean dryRun, String actor) {
    StatementFile file = read(content);
    store.lock();
    List<KnownStatement> known = store.known(file.statements());
    List<Statement> fresh = freshOf(file.statements(), known);
    if (fresh.isEmpty()) {
      return ImportOutcome.known(known.get(0).importId());
    }
    List<List<String>> keys =
        fresh.stream().map(statement -> EntryKeys.of(statement.entries())).toList();
    Map<String, UUID> entryIds = new LinkedHashMap<>(store.knownEntries(fresh, keys));
    List<NewEntry> added = newEntries(fresh, keys, entryIds);
    List<Match> matches = matchEntries.match(added);
    List<Transfer> transfers =
        matches.stream().map(Match::transfer).filter(Objects::nonNull).toList();
    ImportOutcome outcome =
        new ImportOutcome(
            dryRun ? null : Ids.next(),
            true,
            fresh.stream().mapToInt(statement -> statement.entries().size()).sum(),
            added.size(),
            transfers.size(),
            fresh.stream().mapToInt(Statement::skipped).sum());
    if (!dryRun) {
      store.keep(
          new StatementStore.Batch(file, fresh, keys, entryIds, added, matches, outcome, actor));
      if (!transfers.isEmpty()) {
        takeInTransfers.take(transfers, actor);
      }
    }
    return outcome;
  }

  private StatementFile read(byte[] content) {
    Faults faults = new Faults();
    StatementFile file = reader.read(content, faults);
    Set<String> ours = issuerAccounts.numbers();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < file.statements().size(); i++) {
      Statement statement = file.statements().get(i);
      String at = "/BkToCstmrStmt/Stmt/" + i;
      faults.addIf(
          statement.account() != null && !ours.contains(statement.account()),
          at + "/Acct/Id",
          "ACCOUNT_UNKNOWN",
          "No issuer of invoices has this account");
      faults.addIf(
          !seen.add(statement.account() + "/" + statement.statementId())
              && statement.statementId() != null,
          at + "/Id",
          "DUPLICATE",
          "The file has a statement of this account and id before");
    }
    requireSound(faults);
    return file;
  }

  private static void requireSound(Faults faults) {
    List<Fault> all = faults.asList();
    if (!all.isEmpty()) {
      throw new ProblemException(
              FeesError.STATEMENT_REJECTED, all.size() + " faults were found; nothing was imported")
          .withFaults(all.subList(0, Math.min(all.size(), MOST_FAULTS)));
    }
  }

  private static List<Statement> freshOf(List<Statement> all, List<KnownStatement> known) {
    List<Statement> fresh = new ArrayList<>();
    for (Statement statement : all) {
      KnownStatement earlier =
          known.stream().filter(one -> one.isNamedAs(statement)).findFirst().orElse(null);
      if (earlier == null) {
        fresh.add(statement);
      } else if (!earlier.digest().equals(EntryKeys.digest(statement))) {
        throw new ProblemException(
                FeesError.STATEMENT_DIFFERS,
                "Statement %s was imported before and said something else"
                    .formatted(statement.statementId()))
            .with("existing", "/api/v1/bank-statement-imports/" + earlier.importId());
      }
    }
    return fresh;
  }

  /** The entries that nothing told of yet; their ids go among the known ones. */
  private static List<NewEntry> newEntries(
      List<Statement> statements, List<List<String>> keys, Map<String, UUID> entryIds) {
    List<NewEntry> added = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      for (int j = 0; j < statement.entries().size(); j++) {
        String key = keys.get(i).get(j);
        UUID id = Ids.next();
        if (entryIds.putIfAbsent(statement.account() + "/" + key, id) == null) {
          added.add(new NewEntry(id, i, key, statement.entries().get(j)));
        }
      }
    }
    return added;
  }
}
