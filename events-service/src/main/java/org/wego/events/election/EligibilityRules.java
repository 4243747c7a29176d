package org.wego.events.election;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.wego.events.MemberCategory;
import org.wego.events.member.KnownMember;
import org.wego.events.standing.Standing;

/**
 * Who may stand in an election (E7, G2a).
 *
 * @param notice how long before the Assembly a candidate for President City gives notice
 * @param arrearsSuspend whether the statutes suspend the rights of members in arrears (F14)
 */
record EligibilityRules(Period notice, boolean arrearsSuspend) {

  /**
   * What is known of whoever wants to stand.
   *
   * @param member {@code null} if no event told of it
   * @param standing {@code null} if fees told nothing of it
   * @param noticeOn the day of the written notice
   */
  record Applicant(KnownMember member, Standing standing, LocalDate noticeOn) {}

  /** Each rule that applies, met or not. */
  List<EligibilityFinding> check(ElectionKind kind, LocalDate assemblyOn, Applicant applicant) {
    List<EligibilityFinding> findings = new ArrayList<>();
    findings.add(fullMember(applicant.member()));
    if (kind == ElectionKind.PRESIDENT_CITY) {
      findings.add(feesPaid(applicant.standing()));
      findings.add(noticeInTime(assemblyOn, applicant.noticeOn()));
    } else if (arrearsSuspend) {
      findings.add(noArrears(applicant.standing()));
    }
    return findings;
  }

  private static EligibilityFinding fullMember(KnownMember member) {
    MemberCategory category = member == null ? null : member.category();
    String detail =
        member == null
            ? "No such member is known"
            : category == null ? "Its membership has ended" : "Its category is " + category;
    return new EligibilityFinding(
        EligibilityRule.FULL_MEMBER, category == MemberCategory.FULL, detail);
  }

  private static EligibilityFinding feesPaid(Standing standing) {
    return new EligibilityFinding(
        EligibilityRule.FEES_PAID,
        standing == Standing.GOOD || standing == Standing.EXEMPT,
        told(standing));
  }

  private static EligibilityFinding noArrears(Standing standing) {
    return new EligibilityFinding(
        EligibilityRule.NO_ARREARS, standing != Standing.ARREARS, told(standing));
  }

  private static String told(Standing standing) {
    return standing == null ? "Its standing is not known" : "Its standing is " + standing;
  }

  private EligibilityFinding noticeInTime(LocalDate assemblyOn, LocalDate noticeOn) {
    LocalDate last = assemblyOn.minus(notice);
    return new EligibilityFinding(
        EligibilityRule.NOTICE_IN_TIME,
        !noticeOn.isAfter(last),
        "Notice was given on %s, and %s was the last day".formatted(noticeOn, last));
  }
}
