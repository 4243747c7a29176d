package org.wego.membership.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.wego.membership.member.MemberQueries;

/** Looks for duplicates among the members that are there, in steps of bounded size. */
@ApplicationScoped
public class ScanMembers {

  @Inject MemberQueries members;
  @Inject FindDuplicates findDuplicates;
  @Inject DuplicateConfig config;

  /**
   * Does the next step.
   *
   * @param country only its members, {@code null} for all
   * @param after the last member of the step before, {@code null} at the beginning
   */
  @Transactional
  public ScanReport scan(String country, UUID after) {
    List<UUID> batch = members.presentAfter(after, country, config.mostAtOnce());
    int found = batch.isEmpty() ? 0 : findDuplicates.among(batch);
    return new ScanReport(
        batch.size(),
        found,
        batch.size() < config.mostAtOnce() ? null : batch.get(batch.size() - 1));
  }
}
