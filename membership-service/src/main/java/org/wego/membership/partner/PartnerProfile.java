package org.wego.membership.partner;

/** What a partner is called and where it is found. */
public record PartnerProfile(String name, String abbreviation, String website) {}
