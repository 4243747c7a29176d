package org.wego.fees.invoice;

import org.wego.fees.issuer.Issuer;

/**
 * An invoice with what it was issued under.
 *
 * @param issuer as it was then
 * @param overdue today
 */
public record InvoiceDetails(Invoice invoice, Issuer issuer, boolean overdue) {}
