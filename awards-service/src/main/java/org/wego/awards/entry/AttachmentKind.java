package org.wego.awards.entry;

/** What a file of an entry is for. */
public enum AttachmentKind {
  /** The city's signed authorization (A3); it names people, and judges never see it. */
  AUTHORIZATION,
  SUPPORTING
}
