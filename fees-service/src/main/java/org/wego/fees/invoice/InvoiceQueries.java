package org.wego.fees.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.Region;
import org.wego.fees.Scope;
import org.wego.fees.listing.Filter;
import org.wego.fees.listing.Listing;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** Reads invoices. */
@ApplicationScoped
public class InvoiceQueries {

  private static final Listing<Invoice> INVOICES =
      new Listing<>(
          Invoice.class,
          Keyset.<Invoice, UUID>endingIn("r.id", UUID.class, Invoice::id)
              .by("feeYear", "r.feeYear", Integer.class, Invoice::feeYear)
              .by("number", "r.numberInYear", Integer.class, Invoice::numberInYear)
              .by("memberName", "r.memberName", String.class, Invoice::memberName)
              .defaultSort("-feeYear,number"));

  @Inject EntityManager entities;

  /** Narrows a list of invoices; what is {@code null} does not. */
  public record Wanted(
      Integer feeYear, UUID memberId, InvoiceStatus status, Region region, String country) {}

  /** The invoices within the scope, without their lines. */
  public Page<Invoice> list(Scope scope, Wanted wanted, PageRequest request) {
    return INVOICES.page(
        entities,
        within(scope)
            .equal("feeYear", wanted.feeYear())
            .equal("memberId", wanted.memberId())
            .equal("status", wanted.status())
            .equal("region", wanted.region())
            .equal("country", wanted.country()),
        request);
  }

  /** The invoice with its lines, unless it is unknown or outside the scope. */
  public Optional<Invoice> find(UUID id, Scope scope) {
    return INVOICES.find(entities, within(scope).equal("id", id), "lines");
  }

  private static Filter within(Scope scope) {
    return new Filter().equal("memberId", scope.memberId()).equal("region", scope.region());
  }
}
