package org.wego.events.convocation;

/** By which address a member was called together. */
public enum ToldBy {
  OWN_ADDRESS,
  HEAD_OF_DELEGATION
}
