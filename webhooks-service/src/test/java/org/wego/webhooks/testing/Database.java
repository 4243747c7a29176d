package org.wego.webhooks.testing;

import org.wego.platform.testkit.TestDatabase;

/** The service's database, looked at from outside. */
public final class Database extends TestDatabase {

  private Database() {}

  /** Leaves nothing of what tests wrote. */
  public static void clear() {
    emptyAllBut();
  }
}
