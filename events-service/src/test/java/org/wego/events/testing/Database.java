package org.wego.events.testing;

import org.wego.platform.testkit.TestDatabase;

/** The service's database, looked at from outside. */
public final class Database extends TestDatabase {

  private Database() {}

  /** Leaves nothing of what tests wrote, nor of the records that nobody else empties. */
  public static void clear() {
    clearBy(
        """
        DO $$
        DECLARE
          guard record;
        BEGIN
          FOR guard IN SELECT tgrelid::regclass AS relation, tgname AS name FROM pg_trigger
                        WHERE tgname LIKE '%\\_no\\_truncate' LOOP
            EXECUTE format('ALTER TABLE %s DISABLE TRIGGER %I', guard.relation, guard.name);
          END LOOP;
          TRUNCATE hosting_call, known_member, known_standing, announced_edition, event, track, room, session, delegation, participant,
                   vote, convocation_address, outgoing_message, outbox_event, inbox_event, inbox_guard,
                   idempotency_record CASCADE;
          FOR guard IN SELECT tgrelid::regclass AS relation, tgname AS name FROM pg_trigger
                        WHERE tgname LIKE '%\\_no\\_truncate' LOOP
            EXECUTE format('ALTER TABLE %s ENABLE TRIGGER %I', guard.relation, guard.name);
          END LOOP;
        END $$
        """);
  }
}
