package org.wego.gateway.upstream;

import java.time.Duration;
import org.wego.gateway.GatewayConfig;

/**
 * How instances and upstreams are judged.
 *
 * @param rise checks in a row that bring an instance back
 * @param fall checks in a row that take it out
 * @param ejectAfter failures in a row that eject an instance
 * @param ejection how long the first ejection lasts; each further one lasts twice as long
 * @param longestEjection what the time never grows over
 * @param retryShare retries for each recent request
 * @param retryFloor retries that are always there within the window
 * @param breakerLeast recent requests below which the breaker never opens
 * @param breakerShare share of failures at which it opens
 * @param breakerOpen how long it stays open
 * @param breakerTrials requests that it lets through to find out, and that must be good to close it
 */
public record Policy(
    int rise,
    int fall,
    int ejectAfter,
    Duration ejection,
    Duration longestEjection,
    double retryShare,
    int retryFloor,
    int breakerLeast,
    double breakerShare,
    Duration breakerOpen,
    int breakerTrials) {

  static Policy of(GatewayConfig config) {
    return new Policy(
        config.checks().rise(),
        config.checks().fall(),
        config.ejection().after(),
        config.ejection().time(),
        config.ejection().longest(),
        config.retries().share(),
        config.retries().floor(),
        config.breaker().least(),
        config.breaker().share(),
        config.breaker().open(),
        config.breaker().trials());
  }
}
