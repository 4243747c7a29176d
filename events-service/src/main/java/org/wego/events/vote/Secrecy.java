package org.wego.events.vote;

/** Whether it is known who voted what (E6). */
public enum Secrecy {
  NAMED,
  SECRET
}
