package org.wego.fees.bankstatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;

/** Reads the imports of bank statements. */
@ApplicationScoped
public class BankStatementQueries {

  private static final Listing<BankStatementImport> IMPORTS =
      new Listing<>(
          BankStatementImport.class,
          Keyset.<BankStatementImport, UUID>endingIn("r.id", UUID.class, BankStatementImport::id)
              .by("importedAt", "r.importedAt", Instant.class, BankStatementImport::importedAt)
              .defaultSort("-importedAt"));

  @Inject EntityManager entities;

  /** The imports, the latest first unless asked otherwise; without their statements. */
  public Page<BankStatementImport> list(PageRequest request) {
    return IMPORTS.page(entities, new Filter(), request);
  }

  /** The import with its statements. */
  public Optional<BankStatementImport> find(UUID id) {
    return IMPORTS.find(entities, new Filter().equal("id", id), "statements");
  }
}
