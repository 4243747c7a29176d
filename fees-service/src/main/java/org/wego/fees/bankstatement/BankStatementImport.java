package org.wego.fees.bankstatement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A file of bank statements that was imported, and what it brought (F12); never changed. */
@Entity
@Immutable
@Table(name = "bank_statement_import")
public class BankStatementImport {

  @Id private UUID id;

  @Column(name = "message_id", nullable = false)
  private String messageId;

  @Column(name = "format", nullable = false)
  private String format;

  @Column(name = "entries", nullable = false)
  private int entries;

  @Column(name = "added", nullable = false)
  private int added;

  @Column(name = "matched", nullable = false)
  private int matched;

  @Column(name = "skipped", nullable = false)
  private int skipped;

  @Column(name = "imported_at", nullable = false)
  private Instant importedAt;

  @Column(name = "imported_by", nullable = false)
  private String importedBy;

  @ElementCollection
  @CollectionTable(name = "bank_statement", joinColumns = @JoinColumn(name = "import_id"))
  @OrderColumn(name = "position")
  private List<ImportedStatement> statements = new ArrayList<>();

  protected BankStatementImport() {}

  public UUID id() {
    return id;
  }

  /** As the bank numbers its files. */
  public String messageId() {
    return messageId;
  }

  public String format() {
    return format;
  }

  /** Booked entries of its statements. */
  public int entries() {
    return entries;
  }

  /** Those that no earlier statement told of. */
  public int added() {
    return added;
  }

  /** Those of the added that were booked by themselves. */
  public int matched() {
    return matched;
  }

  /** Entries that moved nothing. */
  public int skipped() {
    return skipped;
  }

  public Instant importedAt() {
    return importedAt;
  }

  public String importedBy() {
    return importedBy;
  }

  public List<ImportedStatement> statements() {
    return List.copyOf(statements);
  }
}
