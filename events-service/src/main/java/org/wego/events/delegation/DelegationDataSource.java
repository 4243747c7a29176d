package org.wego.events.delegation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a feature keeps about a delegation and its persons, for the export of all of it. */
public interface DelegationDataSource {

  /** What the export calls it. */
  String section();

  /** Every line of it, each with its fields by name. */
  List<Map<String, Object>> of(UUID delegationId);
}
