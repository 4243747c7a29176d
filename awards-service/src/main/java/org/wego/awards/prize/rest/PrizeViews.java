package org.wego.awards.prize.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.awards.AwardsCaller;
import org.wego.awards.prize.DecidedPrize;
import org.wego.awards.prize.PrizeSight;

/** Shows prizes as far as the caller may see them. */
@RequestScoped
class PrizeViews {

  @Inject AwardsCaller caller;

  PrizeResponse of(DecidedPrize prize, PrizeSight sight) {
    return PrizeResponse.from(prize, sight, caller.secretariat() || own(prize.entry()));
  }

  private boolean own(DecidedPrize.Entry entry) {
    if (entry == null) {
      return false;
    }
    UUID member = entry.ownerMemberId();
    return member == null
        ? entry.ownerSubject().equals(caller.subject())
        : caller.memberId().filter(member::equals).isPresent();
  }
}
