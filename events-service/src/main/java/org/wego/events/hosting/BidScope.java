package org.wego.events.hosting;

import java.util.UUID;

/**
 * Which bids for a call the caller may know of: all, or the own one, and those that stand once the
 * host is decided.
 *
 * @param memberId that the caller stands for, {@code null} for none
 */
public record BidScope(boolean all, UUID memberId) {}
