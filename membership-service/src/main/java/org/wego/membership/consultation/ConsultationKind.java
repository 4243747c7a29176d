package org.wego.membership.consultation;

/** What a member asks for. */
public enum ConsultationKind {
  FEASIBILITY_STUDY,
  RESEARCH,
  TECHNICAL_ASSISTANCE
}
