package org.wego.membership.application;

/** A signed form to be read. */
public record SignedFormFile(SignedFormReceipt receipt, byte[] content) {}
