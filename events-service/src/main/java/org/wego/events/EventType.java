package org.wego.events;

/** What kind of event it is (E1). */
public enum EventType {
  GENERAL_ASSEMBLY,
  CONFERENCE,
  FORUM,
  SEMINAR,
  WORKSHOP,
  WEBINAR,
  TRAINING
}
