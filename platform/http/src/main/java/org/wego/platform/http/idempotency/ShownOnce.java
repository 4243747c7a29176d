package org.wego.platform.http.idempotency;

/**
 * The entity of an answer that tells a secret. The answer that is stored, and given again to
 * whoever repeats the request with its Idempotency-Key, lacks it: a stored answer is kept in the
 * clear.
 */
public interface ShownOnce {

  /** The same without the secret. */
  Object shownAgain();
}
