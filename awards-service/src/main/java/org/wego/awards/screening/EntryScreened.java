package org.wego.awards.screening;

import org.wego.awards.entry.EntryDetails;

/** An entry was screened; fired in the same transaction. */
public record EntryScreened(EntryDetails entry, Screening screening) {}
