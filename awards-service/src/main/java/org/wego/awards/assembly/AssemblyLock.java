package org.wego.awards.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.wego.platform.persistence.sql.Sql;

/**
 * An Assembly is told of, or looked up to be linked, by one transaction at a time: neither of two
 * that run at once would see what the other one writes. It comes before any lock on an edition.
 */
@ApplicationScoped
public class AssemblyLock {

  @Inject Sql sql;

  @Transactional(TxType.MANDATORY)
  public void acquire() {
    sql.list("SELECT pg_advisory_xact_lock(hashtext('known_assembly'))", row -> null);
  }
}
