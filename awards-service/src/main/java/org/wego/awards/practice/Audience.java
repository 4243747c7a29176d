package org.wego.awards.practice;

/**
 * Whom a practice serves: citizens, business, governments, or both sides of a partnership (A10).
 */
public enum Audience {
  G2C,
  G2B,
  G2G,
  PPP
}
