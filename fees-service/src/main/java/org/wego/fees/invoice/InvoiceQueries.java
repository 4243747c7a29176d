package org.wego.fees.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.Region;
import org.wego.fees.Scope;
import org.wego.fees.issuer.IssuerQueries;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;

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
              .by("dueOn", "r.dueOn", LocalDate.class, Invoice::dueOn)
              .defaultSort("-feeYear,number"));

  /** See {@link Invoice#overdueOn}. */
  private static final String OVERDUE =
      "r.outstanding > 0 and r.dueOn < :today and r.status in (OPEN, PARTIALLY_PAID)";

  @Inject EntityManager entities;
  @Inject IssuerQueries issuers;
  @Inject Clock clock;

  /** Narrows a list of invoices; what is {@code null} does not. */
  public record Wanted(
      Integer feeYear,
      UUID memberId,
      InvoiceStatus status,
      Boolean overdue,
      Region region,
      String country) {}

  /** The invoices within the scope, without their lines. */
  public Page<Invoice> list(Scope scope, Wanted wanted, PageRequest request) {
    return INVOICES.page(
        entities,
        within(scope)
            .equal("feeYear", wanted.feeYear())
            .equal("memberId", wanted.memberId())
            .equal("status", wanted.status())
            .equal("region", wanted.region())
            .equal("country", wanted.country())
            .and(overdue(wanted.overdue()), Map.of("today", LocalDate.now(clock))),
        request);
  }

  /** The invoice with its lines, unless it is unknown or outside the scope. */
  public Optional<Invoice> find(UUID id, Scope scope) {
    return INVOICES.find(entities, within(scope).equal("id", id), "lines");
  }

  /** The invoice with its lines and its issuer, unless it is unknown or outside the scope. */
  public Optional<InvoiceDetails> details(UUID id, Scope scope) {
    return find(id, scope)
        .map(
            invoice ->
                new InvoiceDetails(
                    invoice,
                    issuers.find(invoice.issuerId()).orElseThrow(),
                    invoice.overdueOn(LocalDate.now(clock))));
  }

  private static String overdue(Boolean wanted) {
    return wanted == null ? null : wanted ? OVERDUE : "not (" + OVERDUE + ")";
  }

  private static Filter within(Scope scope) {
    return new Filter().equal("memberId", scope.memberId()).equal("region", scope.region());
  }
}
