package org.wego.webhooks.endpoint;

/** What came of an attempt. */
public enum CallOutcome {
  /** It was taken: the answer is 2xx. */
  DELIVERED,
  /** The answer is 410: nobody is there any more. */
  GONE,
  /** The answer is another one; 3xx too, since redirects are not followed. */
  REFUSED,
  /** The host has no address. */
  NAME_UNKNOWN,
  /** The host's address is not of the internet, and so is not called. */
  ADDRESS_REFUSED,
  /** No connection came about. */
  UNREACHABLE,
  /** The host cannot show that it is the one, or the encryption failed otherwise. */
  TLS_FAILED,
  /** There was no whole answer in time. */
  TIMEOUT,
  /** The connection ended before there was an answer, or the answer is no HTTP. */
  BROKEN,
  /** The process ended, or was stopped for long, before it noted what came of it. */
  ABANDONED
}
