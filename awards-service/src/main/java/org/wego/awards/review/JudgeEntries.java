package org.wego.awards.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.OrganizationType;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/**
 * The entries that a judge may see: what competes in the editions on whose panels he or she is,
 * while their phases let judges see it, and without what a conflict hides (A4, A5).
 *
 * <p>In a blind review the city and all that names it is {@code null} in the rows already, so that
 * nothing can be filtered or sorted by it.
 */
@ApplicationScoped
public class JudgeEntries {

  private static final String VISIBLE =
      """
      SELECT e.id, e.edition_id, ed.blind_review AS blind, e.category, e.title, e.summary,
             e.description, e.results, e.transferability,
             CASE WHEN NOT ed.blind_review THEN e.city_name END AS city_name,
             CASE WHEN NOT ed.blind_review THEN e.native_city_name END AS native_city_name,
             CASE WHEN NOT ed.blind_review THEN e.organization_type END AS organization_type,
             CASE WHEN NOT ed.blind_review THEN e.country END AS country,
             CASE WHEN NOT ed.blind_review THEN e.member_id END AS member_id,
             CASE WHEN ed.blind_review THEN '{}' ELSE e.links END AS links,
             EXISTS (SELECT FROM award_assignment a
                      WHERE a.judge_id = j.id AND a.entry_id = e.id AND a.state = 'ACTIVE')
               AS assigned,
             ARRAY[e.city_name, e.native_city_name, m.name, m.native_name, e.contact_name,
                   e.authorized_by] AS struck_names,
             e.country AS struck_country
        FROM award_judge j
        JOIN award_edition ed ON ed.id = j.edition_id
        JOIN award_permission p
          ON p.edition_id = ed.id AND p.phase = ed.phase AND p.party = 'JUDGE'
         AND p.act = 'SEE_ENTRY'
        JOIN competing_entry e ON e.edition_id = ed.id
        LEFT JOIN known_member m ON m.member_id = e.member_id
       WHERE j.subject = ? AND j.state = 'ACCEPTED'
         AND NOT (ed.conflicts_hide_entries
              AND EXISTS (SELECT FROM award_conflict c
                           WHERE c.judge_id = j.id AND c.entry_id = e.id))
      """;

  private static final SqlListing<ReviewedEntry> LIST =
      new SqlListing<>(
          Keyset.<ReviewedEntry, UUID>endingIn("r.id", UUID.class, ReviewedEntry::id)
              .by("category", "r.category", String.class, entry -> entry.category().name())
              .byNullable("country", "r.country", String.class, ReviewedEntry::country)
              .byNullable("cityName", "r.city_name", String.class, ReviewedEntry::cityName)
              .defaultById(),
          JudgeEntries::read);

  private static final String FILES =
      """
      SELECT a.id, a.entry_id, a.media_type, a.size, encode(a.sha256, 'hex') AS sha256,
             CASE WHEN e.blind
                  THEN 'supporting-' || row_number() OVER (ORDER BY a.id)
                    || CASE a.media_type WHEN 'application/pdf' THEN '.pdf'
                                         WHEN 'image/png' THEN '.png'
                                         WHEN 'image/jpeg' THEN '.jpg' ELSE '' END
                  ELSE a.file_name END AS file_name
        FROM (%s) e
        JOIN award_attachment a ON a.entry_id = e.id AND a.kind = 'SUPPORTING'
       WHERE e.id = ?
       ORDER BY a.id
      """
          .formatted(VISIBLE);

  @Inject Sql sql;

  /** Narrows the list; what is {@code null} does not. */
  public record Wanted(UUID editionId, AwardCategory category, String country, Boolean assigned) {}

  /** The entries that the login may see. Sort keys: category, country, cityName. */
  public Page<ReviewedEntry> page(String subject, Wanted wanted, PageRequest request) {
    StringBuilder rows = new StringBuilder("SELECT v.* FROM (" + VISIBLE + ") v WHERE true");
    List<Object> parameters = new ArrayList<>(List.of(subject));
    narrow(rows, parameters, "edition_id", wanted.editionId());
    narrow(rows, parameters, "category", wanted.category());
    narrow(rows, parameters, "country", wanted.country());
    narrow(rows, parameters, "assigned", wanted.assigned());
    return LIST.page(sql, rows.toString(), parameters, request);
  }

  /** The entry, unless the login may not see it. */
  public Optional<ReviewedEntry> find(String subject, UUID entryId) {
    return sql.find(VISIBLE + " AND e.id = ?", JudgeEntries::read, subject, entryId);
  }

  /** What supports the entry; empty also where the login may not see it. */
  public List<ReviewedAttachment> attachments(String subject, UUID entryId) {
    return sql.list(FILES, JudgeEntries::readAttachment, subject, entryId);
  }

  /** One file of what supports the entry, unless the login may not see it. */
  public Optional<ReviewedFile> file(String subject, UUID entryId, UUID attachmentId) {
    return sql.find(
        "SELECT f.*, a.content FROM ("
            + FILES
            + ") f JOIN award_attachment a USING (id)"
            + " WHERE f.id = ?",
        row -> new ReviewedFile(readAttachment(row), row.getBytes("content")),
        subject,
        entryId,
        attachmentId);
  }

  private static void narrow(
      StringBuilder rows, List<Object> parameters, String column, Object value) {
    if (value != null) {
      rows.append(" AND v.").append(column).append(" = ?");
      parameters.add(value);
    }
  }

  private static ReviewedEntry read(ResultSet row) throws SQLException {
    boolean blind = row.getBoolean("blind");
    Mask mask = blind ? Mask.of(namesOf(row), row.getString("struck_country")) : Mask.none();
    String type = row.getString("organization_type");
    return new ReviewedEntry(
        row.getObject("id", UUID.class),
        row.getObject("edition_id", UUID.class),
        blind,
        row.getString("city_name"),
        row.getString("native_city_name"),
        type == null ? null : OrganizationType.valueOf(type),
        row.getString("country"),
        row.getObject("member_id", UUID.class),
        AwardCategory.valueOf(row.getString("category")),
        mask.apply(row.getString("title")),
        mask.apply(row.getString("summary")),
        mask.apply(row.getString("description")),
        mask.apply(row.getString("results")),
        mask.apply(row.getString("transferability")),
        List.of((String[]) row.getArray("links").getArray()),
        row.getBoolean("assigned"));
  }

  private static List<String> namesOf(ResultSet row) throws SQLException {
    return Arrays.asList((String[]) row.getArray("struck_names").getArray());
  }

  private static ReviewedAttachment readAttachment(ResultSet row) throws SQLException {
    return new ReviewedAttachment(
        row.getObject("id", UUID.class),
        row.getObject("entry_id", UUID.class),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getInt("size"),
        row.getString("sha256"));
  }
}
