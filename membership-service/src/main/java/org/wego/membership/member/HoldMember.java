package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Keeps a membership from ending while something is done that only a present member can have. */
@ApplicationScoped
public class HoldMember {

  @Inject EntityManager entityManager;

  /**
   * A member that is held.
   *
   * @param live whether it is a member now
   */
  public record Held(String name, boolean live) {}

  /**
   * Waits for the member's row, and holds it to the end of the caller's transaction.
   *
   * @throws ProblemException NOT_FOUND when no organization of that id is or was a member
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Held hold(UUID memberId) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "SELECT name, live FROM member WHERE id = :id FOR NO KEY UPDATE", Tuple.class)
            .setParameter("id", memberId)
            .getResultList();
    if (rows.isEmpty()) {
      throw new ProblemException(PlatformError.NOT_FOUND, "There is no such member");
    }
    Tuple member = (Tuple) rows.get(0);
    return new Held(member.get("name", String.class), member.get("live", Boolean.class));
  }

  /**
   * The same of a present member.
   *
   * @return its name
   * @throws ProblemException MEMBERSHIP_ENDED when it is none any more
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public String present(UUID memberId) {
    Held member = hold(memberId);
    if (!member.live()) {
      throw new ProblemException(
          MembershipError.MEMBERSHIP_ENDED, "The organization is no member any more");
    }
    return member.name();
  }
}
