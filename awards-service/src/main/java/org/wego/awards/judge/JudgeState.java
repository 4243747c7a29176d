package org.wego.awards.judge;

/** How a judge stands to the panel (A5). Only who accepted is on it. */
public enum JudgeState {
  INVITED,
  ACCEPTED,
  DECLINED,
  RESIGNED,
  DISMISSED
}
