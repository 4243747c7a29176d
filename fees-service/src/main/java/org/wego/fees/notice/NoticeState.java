package org.wego.fees.notice;

/** How far a notice is. */
public enum NoticeState {
  /** For the next look, or for a billing contact that nobody has entered yet. */
  WAITING,
  /** It became a message. */
  QUEUED,
  /** It waited until there was nothing left to tell. */
  OVERTAKEN
}
