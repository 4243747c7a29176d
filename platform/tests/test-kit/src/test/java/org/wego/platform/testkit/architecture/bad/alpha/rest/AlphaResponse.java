package org.wego.platform.testkit.architecture.bad.alpha.rest;

/** An answer. */
public record AlphaResponse(int status) {}
