package org.wego.membership.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.member.MemberQueries;
import org.wego.membership.member.MemberScope;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** Reads how memberships ended (M9). */
@ApplicationScoped
public class EndingQueries {

  private static final Keyset<EndingDetails> ORDER =
      Keyset.<EndingDetails, UUID>endingIn("e.id", UUID.class, EndingDetails::id)
          .by("effectiveOn", "e.effectiveOn", LocalDate.class, EndingDetails::effectiveOn)
          .defaultSort("-effectiveOn");

  @Inject MemberEndings endings;
  @Inject MemberQueries members;
  @Inject EntityManager entityManager;

  /**
   * How a member's memberships ended in this way, the latest first unless asked otherwise; empty
   * when the caller's scope does not hold the member.
   */
  public Optional<Page<EndingDetails>> list(
      UUID memberId, EndingKind kind, MemberScope scope, PageRequest request) {
    return members.isInScope(memberId, scope)
        ? Optional.of(list(memberId, kind, request))
        : Optional.empty();
  }

  private Page<EndingDetails> list(UUID memberId, EndingKind kind, PageRequest request) {
    Keyset.Window<EndingDetails> window = ORDER.window(request);
    var query =
        entityManager
            .createQuery(
                "from MemberEnding e where e.memberId = :member and e.kind = :kind and "
                    + window.condition()
                    + " order by "
                    + window.orderBy(),
                MemberEnding.class)
            .setParameter("member", memberId)
            .setParameter("kind", kind);
    window.parameters().forEach(query::setParameter);
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList().stream()
            .map(MemberEnding::details)
            .toList(),
        () -> endings.count("memberId = ?1 and kind = ?2", memberId, kind));
  }

  /** The last end of a membership of the member until a day, by whichever way. */
  public Optional<EndingDetails> last(UUID memberId, LocalDate asOf) {
    return endings
        .find(
            "memberId = ?1 and effectiveOn <= ?2 order by effectiveOn desc, id desc",
            memberId,
            asOf)
        .firstResultOptional()
        .map(MemberEnding::details);
  }
}
