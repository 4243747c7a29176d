package org.wego.fees.account;

import java.util.List;

/** A billing contact as it is entered; see {@link BillingContact}. */
public record ContactDetails(
    String name, String email, String phone, String language, List<String> addressLines) {}
