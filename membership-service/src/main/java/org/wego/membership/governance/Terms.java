package org.wego.membership.governance;

/**
 * Under which a decision is taken (G5, G2b).
 *
 * @param committeeSize {@code null} for the General Assembly, whose size this register does not
 *     know
 */
record Terms(DecidingBody body, Procedure procedure, Integer committeeSize, VotingRule rule) {

  static Terms ofAssembly() {
    return new Terms(
        DecidingBody.GENERAL_ASSEMBLY, Procedure.MEETING, null, VotingRule.OF_ASSEMBLY);
  }

  static Terms ofCommittee(Poll poll) {
    return new Terms(
        DecidingBody.EXECUTIVE_COMMITTEE, poll.procedure(), poll.committeeSize(), poll.rule());
  }
}
