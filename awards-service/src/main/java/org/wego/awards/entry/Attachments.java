package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/** The files of entries. Whoever asks has found the entry to be the caller's before. */
@ApplicationScoped
public class Attachments {

  private static final String WITHOUT_CONTENT =
      "id, kind, file_name, media_type, size, encode(sha256, 'hex') AS hash, uploaded_at";

  @Inject Sql sql;

  /** The files of an entry in the order of their upload. */
  public List<Attachment> of(UUID entryId) {
    return sql.list(
        "SELECT " + WITHOUT_CONTENT + " FROM award_attachment WHERE entry_id = ? ORDER BY id",
        Attachments::read,
        entryId);
  }

  /** One file of an entry, with its bytes. */
  public Optional<AttachmentFile> find(UUID entryId, UUID id) {
    return sql.find(
        "SELECT "
            + WITHOUT_CONTENT
            + ", content FROM award_attachment WHERE entry_id = ? AND id = ?",
        row -> new AttachmentFile(read(row), row.getBytes("content")),
        entryId,
        id);
  }

  /** The file of an entry that has these bytes for this purpose. */
  Optional<Attachment> find(UUID entryId, AttachmentKind kind, byte[] content) {
    return sql.find(
        "SELECT "
            + WITHOUT_CONTENT
            + " FROM award_attachment WHERE entry_id = ? AND kind = ? AND sha256 = sha256(?)",
        Attachments::read,
        entryId,
        kind,
        content);
  }

  boolean hasAuthorization(UUID entryId) {
    return of(entryId).stream().anyMatch(file -> file.kind() == AttachmentKind.AUTHORIZATION);
  }

  /** Keeps a file; the database works out its size and its hash. */
  void add(UUID entryId, UUID id, NewFile file, FileFormat format, Instant at, String actor) {
    sql.update(
        """
        INSERT INTO award_attachment (id, entry_id, kind, file_name, media_type, size, sha256,
                                      content, uploaded_at, uploaded_by)
        SELECT ?, ?, ?, ?, ?, octet_length(c.content), sha256(c.content), c.content, ?, ?
          FROM (SELECT ?::bytea AS content) c
        """,
        id,
        entryId,
        file.kind(),
        file.nameAs(format),
        format.mediaType(),
        at,
        actor,
        file.content());
  }

  boolean remove(UUID entryId, UUID id) {
    return sql.update("DELETE FROM award_attachment WHERE entry_id = ? AND id = ?", entryId, id)
        > 0;
  }

  private static Attachment read(ResultSet row) throws SQLException {
    return new Attachment(
        row.getObject("id", UUID.class),
        AttachmentKind.valueOf(row.getString("kind")),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getInt("size"),
        row.getString("hash"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
  }
}
