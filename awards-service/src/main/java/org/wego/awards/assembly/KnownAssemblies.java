package org.wego.awards.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/** Looks up General Assemblies. */
@ApplicationScoped
public class KnownAssemblies {

  @Inject Sql sql;

  public Optional<KnownAssembly> find(UUID eventId) {
    return sql.find(
        "SELECT * FROM known_assembly WHERE event_id = ?", KnownAssemblies::read, eventId);
  }

  /** The Assembly that is held in a year; the first one, should there be several. */
  public Optional<KnownAssembly> heldIn(int year) {
    return sql.find(
        """
        SELECT * FROM known_assembly
         WHERE year = ? AND state <> 'CANCELLED'
         ORDER BY starts_on, event_id LIMIT 1
        """,
        KnownAssemblies::read,
        year);
  }

  private static KnownAssembly read(ResultSet row) throws SQLException {
    return new KnownAssembly(
        row.getObject("event_id", UUID.class),
        row.getObject("ordinal", Integer.class),
        row.getString("title"),
        row.getString("host_city"),
        row.getString("country"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getString("time_zone"),
        KnownAssembly.State.valueOf(row.getString("state")));
  }
}
