package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.ProblemException;

/** Attaches a file to a draft (A3). */
@ApplicationScoped
public class AttachFile {

  private static final int MEGABYTE = 1024 * 1024;

  @Inject Entries entries;
  @Inject Attachments attachments;
  @Inject HoldEdition holdEdition;
  @Inject PhasePermissions permissions;
  @Inject EntryConfig config;
  @Inject Clock clock;

  /** What came of it: the file, and whether it is new. */
  public record Outcome(Attachment attachment, boolean added) {}

  /**
   * Attaches the file; the same bytes for the same purpose once more change nothing.
   *
   * @throws ProblemException ATTACHMENT_TYPE when the bytes are no PDF, PNG or JPEG, or of another
   *     format than declared; ATTACHMENT_TOO_LARGE; ATTACHMENT_LIMIT
   */
  @Transactional
  public Outcome attach(UUID entryId, EntryScope scope, NewFile file, String actor) {
    UUID editionId = entries.editionOf(entryId, scope);
    holdEdition.together(editionId);
    // Locked, so that its files are counted one after the other.
    AwardEntry entry = entries.lock(entryId, scope);
    entry.requireDraft();
    permissions.require(editionId, Party.ENTRANT, Act.DRAFT_ENTRY);
    FileFormat format = formatOf(file);
    Optional<Attachment> present = attachments.find(entryId, file.kind(), file.content());
    if (present.isPresent()) {
      return new Outcome(present.get(), false);
    }
    requireRoom(attachments.of(entryId), file.content().length);
    UUID id = Ids.next();
    attachments.add(entryId, id, file, format, clock.instant(), actor);
    return new Outcome(attachments.find(entryId, id).orElseThrow().attachment(), true);
  }

  private FileFormat formatOf(NewFile file) {
    if (file.content().length > config.attachmentBytes()) {
      throw new ProblemException(
          AwardsError.ATTACHMENT_TOO_LARGE,
          "A file has at most %d MB".formatted(config.attachmentBytes() / MEGABYTE));
    }
    FileFormat format =
        FileFormat.of(file.content())
            .orElseThrow(() -> wrongType("The bytes are not those of a PDF, PNG or JPEG file"));
    if (!format.mediaType().equalsIgnoreCase(file.declaredType())) {
      throw wrongType("The bytes are " + format.mediaType() + ", not what Content-Type says");
    }
    return format;
  }

  private void requireRoom(List<Attachment> present, int size) {
    if (present.size() >= config.attachments()) {
      throw new ProblemException(
          AwardsError.ATTACHMENT_LIMIT,
          "An entry has at most %d files".formatted(config.attachments()));
    }
    long inAll = present.stream().mapToLong(Attachment::size).sum() + size;
    if (inAll > config.attachmentBytesInAll()) {
      throw new ProblemException(
          AwardsError.ATTACHMENT_LIMIT,
          "The files of an entry have at most %d MB together"
              .formatted(config.attachmentBytesInAll() / MEGABYTE));
    }
  }

  private static ProblemException wrongType(String detail) {
    return new ProblemException(AwardsError.ATTACHMENT_TYPE, detail);
  }
}
