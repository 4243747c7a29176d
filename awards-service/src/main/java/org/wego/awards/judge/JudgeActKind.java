package org.wego.awards.judge;

/** What was done about a judge. */
public enum JudgeActKind {
  APPOINTED,
  INVITED,
  ACCEPTED,
  DECLINED,
  CHANGED,
  RESIGNED,
  DISMISSED,
  ERASED
}
