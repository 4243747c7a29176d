package org.wego.fees.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.wego.platform.id.Ids;

/** Credits of members for those that they brought in (M12), as membership tells them. */
public final class Credits {

  private final UUID referrer;
  private long sequence;

  private Credits(UUID referrer) {
    this.referrer = referrer;
  }

  /** Of a member of whom no event was told. */
  public static Credits of(Roster.Member referrer) {
    return new Credits(referrer.id());
  }

  /** Tells so many, each of another new member that was formed in that year. */
  public Credits tell(int count, int year) {
    for (int n = 1; n <= count; n++) {
      tell(Ids.next(), year);
    }
    return this;
  }

  /** Tells one, of this new member. */
  public void tell(UUID newMember, int year) {
    Map<String, Object> credit = new LinkedHashMap<>();
    credit.put("memberId", referrer.toString());
    credit.put("applicationId", Ids.next().toString());
    credit.put("newMemberId", newMember.toString());
    credit.put("newMemberName", "City " + (sequence + 1));
    credit.put("formedOn", year + "-06-15");
    credit.put("year", year);
    MemberTopic.tell("referral-credited", ++sequence, credit);
  }
}
