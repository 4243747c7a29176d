package org.wego.awards.judge;

/** What a judge is an expert of (A5). */
public enum Expertise {
  IT,
  PUBLIC_ADMINISTRATION
}
