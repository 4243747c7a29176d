package org.wego.fees.pdf;

/** A line of a sheet with its amount. */
public record SheetLine(String text, String amount) {}
