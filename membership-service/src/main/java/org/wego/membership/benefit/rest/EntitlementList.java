package org.wego.membership.benefit.rest;

import java.util.List;

/** What a member is entitled to: one answer for each benefit. */
public record EntitlementList(List<EntitlementResponse> items) {}
