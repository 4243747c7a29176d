package org.wego.gateway.routing;

/**
 * One line of the route table.
 *
 * @param prefix path prefix in whole segments, without a slash at its end
 * @param upstream who serves it
 * @param bounds what its exchanges may take
 */
public record Route(String prefix, Upstream upstream, Bounds bounds) {}
