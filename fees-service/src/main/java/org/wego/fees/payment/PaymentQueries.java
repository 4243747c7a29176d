package org.wego.fees.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.Scope;
import org.wego.fees.ledger.EntryKind;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;
import org.wego.platform.persistence.sql.Sql;

/** Reads payments. */
@ApplicationScoped
public class PaymentQueries {

  private static final Listing<Payment> PAYMENTS =
      new Listing<>(
          Payment.class,
          Keyset.<Payment, UUID>endingIn("r.id", UUID.class, Payment::id)
              .by("receivedOn", "r.receivedOn", LocalDate.class, Payment::receivedOn)
              .defaultSort("-receivedOn"));

  @Inject EntityManager entities;
  @Inject Sql sql;

  /** Narrows a list of payments; what is {@code null} does not. */
  public record Wanted(UUID memberId, LocalDate from, LocalDate to) {}

  /** The payments within the scope, the latest first. */
  public Page<Payment> list(Scope scope, Wanted wanted, PageRequest request) {
    return PAYMENTS.page(
        entities,
        new Filter()
            .equal("memberId", scope.memberId())
            .equal("memberId", wanted.memberId())
            .from("receivedOn", wanted.from())
            .to("receivedOn", wanted.to()),
        request);
  }

  /** The payment and what it was used for, unless it is unknown or outside the scope. */
  public Optional<PaymentDetails> find(UUID id, Scope scope) {
    return PAYMENTS
        .find(entities, new Filter().equal("id", id).equal("memberId", scope.memberId()))
        .map(payment -> new PaymentDetails(payment, uses(id)));
  }

  private List<PaymentUse> uses(UUID id) {
    return sql.list(
        """
        SELECT e.kind, e.invoice_id, i.number, e.amount, e.booked_on, e.reason
          FROM ledger_entry e
          LEFT JOIN invoice i ON i.id = e.invoice_id
         WHERE e.payment_id = ? AND e.kind <> 'PAYMENT_RECEIVED'
         ORDER BY e.id
        """,
        row ->
            new PaymentUse(
                EntryKind.valueOf(row.getString("kind")),
                row.getObject("invoice_id", UUID.class),
                row.getString("number"),
                row.getBigDecimal("amount"),
                row.getObject("booked_on", LocalDate.class),
                row.getString("reason")),
        id);
  }
}
