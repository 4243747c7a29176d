package org.wego.membership.account;

import java.time.Instant;

/** What happened to an account. Every event carries its whole state. */
public sealed interface AccountEvent {

  /** The event's number in the account's stream. */
  long sequence();

  Instant at();

  AccountState account();

  /** A login acts for a member from now on (M14). */
  record Bound(long sequence, Instant at, AccountState account) implements AccountEvent {}

  /** It does so no more (M14). */
  record Revoked(long sequence, Instant at, AccountState account) implements AccountEvent {}

  /** Nothing happened: the present state, for those who start anew. */
  record Snapshot(long sequence, Instant at, AccountState account) implements AccountEvent {}
}
