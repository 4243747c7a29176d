package org.wego.awards.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.wego.awards.AwardCategory;

/**
 * What a city tells of its project; any part but the lists and declarations is {@code null} while
 * the draft has none.
 *
 * @param links addresses of pages about it, for readers: nothing here opens them
 * @param inEditionLanguage whether it is declared to be in the language of its edition (A3)
 * @param publicationConsent whether it may become a good practice (A10)
 */
@Embeddable
public record EntryText(
    @Enumerated(EnumType.STRING) @Column(name = "category") AwardCategory category,
    @Column(name = "title") String title,
    @Column(name = "summary") String summary,
    @Column(name = "description") String description,
    @Column(name = "results") String results,
    @Column(name = "transferability") String transferability,
    @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "links") List<String> links,
    @Column(name = "language_declared") boolean inEditionLanguage,
    @Column(name = "publication_consent") boolean publicationConsent) {}
