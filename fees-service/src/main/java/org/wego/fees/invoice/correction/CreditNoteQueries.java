package org.wego.fees.invoice.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;

/** Reads credit notes. */
@ApplicationScoped
public class CreditNoteQueries {

  private static final Listing<CreditNote> NOTES =
      new Listing<>(
          CreditNote.class,
          Keyset.<CreditNote, UUID>endingIn("r.id", UUID.class, CreditNote::id)
              .by("issuedOn", "r.issuedOn", LocalDate.class, CreditNote::issuedOn)
              .defaultSort("issuedOn"));

  @Inject EntityManager entities;

  /**
   * The credit notes in the order in which they were issued.
   *
   * @param invoiceId of this invoice only; {@code null} for all
   */
  public Page<CreditNote> list(UUID invoiceId, PageRequest request) {
    return NOTES.page(entities, new Filter().equal("invoiceId", invoiceId), request);
  }

  public Optional<CreditNote> find(UUID id) {
    return NOTES.find(entities, new Filter().equal("id", id));
  }
}
