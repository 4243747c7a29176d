package org.wego.gateway.routing;

import java.time.Duration;

/**
 * How long an exchange on a route may take, and how much it may carry.
 *
 * @param connect the wait for a connection
 * @param response the wait for the head of an answer, once the request has been sent
 * @param idle the longest silence in the middle of an answer
 * @param body the largest request body in bytes
 */
public record Bounds(Duration connect, Duration response, Duration idle, long body) {}
