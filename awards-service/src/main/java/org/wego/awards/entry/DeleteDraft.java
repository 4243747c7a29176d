package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Deletes a draft with its files, in whatever phase: nobody was told of it, and what holds names of
 * people is not kept for nothing.
 */
@ApplicationScoped
public class DeleteDraft {

  @Inject Entries entries;

  @Transactional
  public void delete(UUID id, EntryScope scope) {
    AwardEntry entry = entries.lock(id, scope);
    entry.requireDraft();
    entries.delete(entry);
  }
}
