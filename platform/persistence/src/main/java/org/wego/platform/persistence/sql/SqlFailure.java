package org.wego.platform.persistence.sql;

import java.sql.SQLException;

/** A statement failed; the cause tells how. */
public final class SqlFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SqlFailure(SQLException cause) {
    super("A statement failed", cause);
  }
}
