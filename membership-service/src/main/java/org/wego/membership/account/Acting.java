package org.wego.membership.account;

import java.util.List;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.platform.problem.ProblemException;

/**
 * For whom a login acts now: what the binding and the identity provider's claim come to together
 * (M14).
 *
 * @param by what says so
 * @param memberId the member, {@code null} for none
 * @param role what it may do there, {@code null} unless it is bound
 * @param accountId the binding, {@code null} unless it is bound
 */
public record Acting(By by, UUID memberId, String memberName, AccountRole role, UUID accountId) {

  /** What says for whom a login acts, or why it acts for nobody. */
  public enum By {
    /** The account that it accepted; a claim, where there is one, agrees. */
    BINDING,
    /** The identity provider's claim, where membership has no binding of this login. */
    CLAIM,
    /** Neither says anything. */
    NOTHING,
    /** Claim and binding name different members. */
    DISAGREEMENT,
    /** The account for the claimed member was revoked; the provider's word does not undo that. */
    REVOKED,
    /** The organization is no member any more. */
    FORMER_MEMBER
  }

  /**
   * A binding of the login, ended or not.
   *
   * @param live whether its member is one now
   */
  public record Binding(
      UUID accountId,
      UUID memberId,
      String memberName,
      AccountRole role,
      boolean bound,
      boolean live) {}

  /**
   * The member that the claim names.
   *
   * @param live whether it is a member now
   */
  public record Claimed(UUID memberId, String memberName, boolean live) {}

  /** A login that acts for nobody, and why. */
  public static Acting forNobody(By why) {
    return new Acting(why, null, null, null, null);
  }

  /**
   * Judges a login.
   *
   * @param bindings all that it has and had; at most one is bound
   * @param claimed {@code null} without a claim
   */
  static Acting of(List<Binding> bindings, Claimed claimed) {
    return bindings.stream()
        .filter(Binding::bound)
        .findFirst()
        .map(binding -> ofBinding(binding, claimed))
        .orElseGet(() -> ofClaim(bindings, claimed));
  }

  private static Acting ofBinding(Binding binding, Claimed claimed) {
    if (claimed != null && !claimed.memberId().equals(binding.memberId())) {
      return forNobody(By.DISAGREEMENT);
    }
    return binding.live()
        ? new Acting(
            By.BINDING,
            binding.memberId(),
            binding.memberName(),
            binding.role(),
            binding.accountId())
        : forNobody(By.FORMER_MEMBER);
  }

  private static Acting ofClaim(List<Binding> ended, Claimed claimed) {
    if (claimed == null) {
      return forNobody(By.NOTHING);
    } else if (ended.stream().anyMatch(one -> one.memberId().equals(claimed.memberId()))) {
      return forNobody(By.REVOKED);
    } else if (!claimed.live()) {
      return forNobody(By.FORMER_MEMBER);
    }
    return new Acting(By.CLAIM, claimed.memberId(), claimed.memberName(), null, null);
  }

  /**
   * The member, for an operation that is a member's; {@code null} for none.
   *
   * @throws ProblemException MEMBER_CLAIM_DISAGREES when claim and binding name different members
   */
  public UUID required() {
    if (by == By.DISAGREEMENT) {
      throw new ProblemException(
          MembershipError.MEMBER_CLAIM_DISAGREES,
          "The identity provider says that your login acts for another member than it is bound to");
    }
    return memberId;
  }
}
