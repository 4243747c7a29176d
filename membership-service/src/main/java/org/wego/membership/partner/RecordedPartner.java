package org.wego.membership.partner;

import java.util.List;

/** A partner as the history keeps it. */
record RecordedPartner(
    String name, String abbreviation, String website, List<RecordedMemorandum> memoranda) {

  record RecordedMemorandum(String signedOn, String scope, String validUntil) {
    static RecordedMemorandum of(MemorandumTerms terms) {
      return new RecordedMemorandum(
          terms.signed().toString(),
          terms.scope(),
          terms.validUntil() == null ? null : terms.validUntil().toString());
    }
  }

  static RecordedPartner of(PartnerDetails partner) {
    PartnerProfile profile = partner.profile();
    return new RecordedPartner(
        profile.name(),
        profile.abbreviation(),
        profile.website(),
        partner.memoranda().stream()
            .map(memorandum -> RecordedMemorandum.of(memorandum.terms()))
            .toList());
  }
}
