package org.wego.gateway.routing;

/**
 * One line of the route table.
 *
 * @param prefix path prefix in whole segments, without a slash at its end
 * @param upstream who serves it
 */
public record Route(String prefix, Upstream upstream) {}
