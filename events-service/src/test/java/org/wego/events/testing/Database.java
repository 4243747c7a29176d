package org.wego.events.testing;

import org.wego.platform.testkit.TestDatabase;

/** The service's database, looked at from outside. */
public final class Database extends TestDatabase {

  private Database() {}

  /** Leaves nothing of what tests wrote, nor of the records that nobody else empties. */
  public static void clear() {
    emptyAllBut();
  }
}
