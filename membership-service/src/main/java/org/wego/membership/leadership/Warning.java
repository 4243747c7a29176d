package org.wego.membership.leadership;

/**
 * Something that should be otherwise, and that nothing is refused for.
 *
 * @param code stable, UPPER_SNAKE
 */
public record Warning(String code, String detail) {}
