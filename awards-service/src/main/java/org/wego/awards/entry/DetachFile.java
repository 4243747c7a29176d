package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Takes a file off a draft, in whatever phase, as the whole draft may be deleted. */
@ApplicationScoped
public class DetachFile {

  @Inject Entries entries;
  @Inject Attachments attachments;

  @Transactional
  public void detach(UUID entryId, EntryScope scope, UUID attachmentId) {
    entries.lock(entryId, scope).requireDraft();
    if (!attachments.remove(entryId, attachmentId)) {
      throw new ProblemException(PlatformError.NOT_FOUND, "No such attachment");
    }
  }
}
