package org.wego.awards.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.wego.awards.member.KnownMember;
import org.wego.awards.member.MemberFollowed;
import org.wego.platform.text.NameKey;

/**
 * Counts the practices of a city for the member that it turns out to be, such as those that were in
 * the library before any member was known (A10, M10).
 */
@ApplicationScoped
class LinkPractices {

  @Inject GoodPractices practices;
  @Inject PracticeEvents events;
  @Inject Clock clock;

  void link(@Observes MemberFollowed followed) {
    KnownMember member = followed.member();
    if (member.category() == null) {
      return;
    }
    List<GoodPractice> found = practices.lockUnlinked(member.country(), NameKey.of(member.name()));
    events.publish(
        found.stream()
            .map(practice -> practice.linkTo(member.memberId(), clock.instant()))
            .flatMap(Optional::stream)
            .toList());
    practices.flush();
  }
}
