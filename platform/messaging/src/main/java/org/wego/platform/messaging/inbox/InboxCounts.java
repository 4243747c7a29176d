package org.wego.platform.messaging.inbox;

import java.util.List;
import java.util.Map;

/**
 * How many events one transaction of the inbox took.
 *
 * @param byState events whose state it set
 * @param dropped events that were taken before
 * @param applied those of them that were applied
 */
record InboxCounts(Map<KeptState, Integer> byState, int dropped, List<Entry> applied) {}
