package org.wego.membership.partner;

import java.util.UUID;

/** A memorandum of a partner. */
public record MemorandumDetails(UUID id, MemorandumTerms terms) {}
