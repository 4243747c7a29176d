package org.wego.events.delegation;

import java.util.List;
import java.util.Map;

/**
 * All that is kept about a delegation and its persons.
 *
 * @param sections what the other features keep, by its name
 */
public record DelegationData(
    DelegationDetails delegation,
    List<DelegationActItem> history,
    Map<String, List<Map<String, Object>>> sections) {}
