package org.wego.events.letter;

/** Where a letter of invitation stands (E4). */
public enum LetterState {
  REQUESTED,
  ISSUED,
  REFUSED
}
