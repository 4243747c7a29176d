package org.wego.awards.entry;

/** What can be done with an entry from its submission on. */
public enum EntryAct {
  SUBMITTED,
  WITHDRAWN,
  DUPLICATE_LINKED,
  DUPLICATE_UNLINKED,
  CONTACT_ERASED
}
