package org.wego.platform.http.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * The table {@code idempotency_record}. Every call but the sweep runs in the transaction of the
 * request, on the connection that the use case has as well.
 */
@Singleton
class StoredAnswers {

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private final DataSource database;
  private final ObjectMapper mapper;
  private final Clock clock;
  private final IdempotencyConfig config;

  StoredAnswers(DataSource database, ObjectMapper mapper, Clock clock, IdempotencyConfig config) {
    this.database = database;
    this.mapper = mapper;
    this.clock = clock;
    this.config = config;
  }

  /**
   * Takes the key until the transaction ends. There is no row for a request that is running: the
   * lock goes with its connection, so that a process that dies leaves nothing to clean up.
   *
   * @throws ProblemException IDEMPOTENCY_KEY_IN_USE when another request holds it
   */
  void lock(byte[] scope) {
    try (Connection connection = database.getConnection();
        PreparedStatement lock =
            connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
      lock.setLong(1, ByteBuffer.wrap(scope).getLong());
      try (ResultSet answer = lock.executeQuery()) {
        answer.next();
        if (!answer.getBoolean(1)) {
          throw new ProblemException(
              PlatformError.IDEMPOTENCY_KEY_IN_USE,
              "Wait for the first request and repeat this one");
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The idempotency lock cannot be taken", e);
    }
  }

  /**
   * The answer that a key's first request got.
   *
   * @throws ProblemException IDEMPOTENCY_KEY_REUSED when that was another request
   */
  Optional<StoredAnswer> find(byte[] scope, byte[] request) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT request_hash, status, headers, body
                  FROM idempotency_record
                 WHERE scope_hash = ? AND expires_at > ?""")) {
      select.setBytes(1, scope);
      select.setObject(2, now());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        if (!MessageDigest.isEqual(row.getBytes(1), request)) {
          throw new ProblemException(
              PlatformError.IDEMPOTENCY_KEY_REUSED, "Use a new key for a new request");
        }
        return Optional.of(
            new StoredAnswer(
                row.getInt(2), mapper.readValue(row.getString(3), HEADERS), row.getBytes(4)));
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("A stored answer cannot be read", e);
    }
  }

  /** Keeps an answer. One that another request stored meanwhile stays, unless it has expired. */
  void store(byte[] scope, byte[] request, StoredAnswer answer) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO idempotency_record AS kept
                       (scope_hash, request_hash, status, headers, body, expires_at)
                VALUES (?, ?, ?, ?::jsonb, ?, ?)
                ON CONFLICT ON CONSTRAINT idempotency_record_pk DO UPDATE
                   SET request_hash = excluded.request_hash, status = excluded.status,
                       headers = excluded.headers, body = excluded.body,
                       expires_at = excluded.expires_at
                 WHERE kept.expires_at <= ?""")) {
      OffsetDateTime now = now();
      insert.setBytes(1, scope);
      insert.setBytes(2, request);
      insert.setInt(3, answer.status());
      insert.setString(4, mapper.writeValueAsString(answer.headers()));
      insert.setBytes(5, answer.body());
      insert.setObject(6, now.plus(config.keptFor()));
      insert.setObject(7, now);
      insert.executeUpdate();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("An answer cannot be stored", e);
    }
  }

  /** Deletes some of the expired answers and tells how many, so that no statement runs long. */
  int deleteExpired(int atMost) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                """
                DELETE FROM idempotency_record
                 WHERE scope_hash IN (SELECT scope_hash
                                        FROM idempotency_record
                                       WHERE expires_at <= ?
                                       ORDER BY expires_at
                                       LIMIT ?
                                         FOR UPDATE SKIP LOCKED)""")) {
      delete.setObject(1, now());
      delete.setInt(2, atMost);
      return delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Expired answers cannot be deleted", e);
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
