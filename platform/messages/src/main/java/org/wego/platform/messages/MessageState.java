package org.wego.platform.messages;

/** How far a message is. */
public enum MessageState {
  /** It waits to be sent, for the first time or again after a failure that passes. */
  QUEUED,
  /** A process is handing it to the mail server. */
  SENDING,
  /** The mail server took it. */
  SENT,
  /** It will not be sent: the mail server refused it, or it was tried too often. */
  FAILED,
  /**
   * The process that was sending it ended, or the connection broke, before the mail server's answer
   * was noted: it may have been sent. It is never sent again by itself.
   */
  UNCERTAIN
}
