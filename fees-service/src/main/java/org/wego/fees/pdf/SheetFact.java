package org.wego.fees.pdf;

/** Something that a sheet tells, under its name. */
public record SheetFact(String name, String value) {}
