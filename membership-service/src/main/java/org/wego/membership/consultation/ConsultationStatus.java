package org.wego.membership.consultation;

import java.util.Set;

/** How far a request has come, and where it can go from there. */
public enum ConsultationStatus {
  REQUESTED,
  SCOPING,
  ACTIVE,
  DELIVERED,
  DECLINED;

  /** What may follow; nothing where the request is closed. */
  public Set<ConsultationStatus> next() {
    return switch (this) {
      case REQUESTED -> Set.of(SCOPING, DECLINED);
      case SCOPING -> Set.of(ACTIVE, DECLINED);
      case ACTIVE -> Set.of(DELIVERED);
      case DELIVERED, DECLINED -> Set.of();
    };
  }
}
