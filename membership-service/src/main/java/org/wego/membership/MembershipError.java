package org.wego.membership;

import org.wego.platform.problem.Category;
import org.wego.platform.problem.ErrorCode;
import org.wego.platform.problem.Explained;

/** Every way in which this service refuses a well-formed request. */
public enum MembershipError implements ErrorCode {
  @Explained(
      cause =
          "The organization is a member, or an Associate for which a stranger applies; the "
              + "problem links to it.",
      cure =
          "Use the member that is known; for an Associate applies who acts for it, who applied "
              + "before, or the Secretariat.")
  MEMBER_DUPLICATE(Category.CONFLICT, "M8", "The organization is a member already"),
  @Explained(
      cause =
          "The organization has an open application; the problem links to it where you may see "
              + "it.",
      cure = "Go on with the open application.")
  APPLICATION_DUPLICATE(
      Category.CONFLICT, "M8", "The organization has an open application already"),
  @Explained(
      cause = "The type of organization does not go with the category.",
      cure = "Correct the type or the category.")
  CATEGORY_NOT_ALLOWED(
      Category.RULE_BROKEN, "M1", "The organization's type does not allow this category"),
  @Explained(cause = "`referredBy` is no member.", cure = "Name a member by its id.")
  REFERRER_UNKNOWN(Category.RULE_BROKEN, "M12", "The member that is named as referrer is unknown"),
  @Explained(
      cause = "`referredBy` is the organization that applies.",
      cure = "Name another member, or none.")
  REFERRER_IS_APPLICANT(
      Category.RULE_BROKEN, "M12", "An organization cannot be the referrer of its own application"),
  @Explained(
      cause = "The referral was confirmed or refused already.",
      cure = "Read the application again.")
  REFERRAL_DECIDED(Category.CONFLICT, "M12", "The referral was confirmed or refused already"),
  @Explained(cause = "The application was submitted, or closed, already.", cure = "Read it again.")
  APPLICATION_NOT_DRAFT(
      Category.CONFLICT, "M2", "The application can no longer be changed or submitted"),
  @Explained(
      cause = "The signatory or the signed form is missing; `errors` says what.",
      cure = "Supply what is missing and submit again.")
  APPLICATION_INCOMPLETE(Category.RULE_BROKEN, "M2", "The application is not complete"),
  @Explained(
      cause = "Signing, submission and decision are not in that order, or lie in the future.",
      cure = "Correct the dates.")
  DATE_ORDER(Category.RULE_BROKEN, "M2", "The dates of the application do not follow one another"),
  @Explained(
      cause = "An earlier day of submission is given by somebody other than the Secretariat.",
      cure = "Leave the day out, or have the Secretariat enter it.")
  SUBMISSION_DATE_NOT_ALLOWED(
      Category.RULE_BROKEN, "M2", "Only the Secretariat records an earlier submission"),
  @Explained(
      cause =
          "The file is, by its content, no PDF, PNG or JPEG, or not what its content type "
              + "says.",
      cure = "Upload a PDF, PNG or JPEG with its own content type.")
  SIGNED_FORM_TYPE(
      Category.UNSUPPORTED_MEDIA_TYPE, "M2", "A signed form is a PDF, PNG or JPEG file"),
  @Explained(cause = "The file is over 10 MB.", cure = "Upload a smaller scan.")
  SIGNED_FORM_TOO_LARGE(Category.TOO_LARGE, "M2", "The signed form is too large"),
  @Explained(
      cause = "The application is still a draft, or is decided or withdrawn.",
      cure = "Read it again.")
  APPLICATION_NOT_SUBMITTED(Category.CONFLICT, "M3", "Only a submitted application can be decided"),
  @Explained(cause = "The application is decided or withdrawn.", cure = "Apply anew.")
  APPLICATION_CLOSED(Category.CONFLICT, "M3", "The application is closed"),
  @Explained(
      cause =
          "`endsAssociateMembership` came with an approval, or for an association or agency, "
              + "which never is an Associate.",
      cure = "Leave `endsAssociateMembership` out.")
  NO_ASSOCIATE_TO_END(
      Category.RULE_BROKEN, "M3", "Only the refusal of a city ends an Associate membership"),
  @Explained(
      cause =
          "The Friendship period would begin before November 2014, when there was no such "
              + "category.",
      cure = "Correct the date.")
  FRIENDSHIP_TOO_EARLY(
      Category.RULE_BROKEN, "M4", "The Friendship category did not exist on that day"),
  @Explained(
      cause = "The period would overlap an earlier one of the member.",
      cure = "Correct the date.")
  CATEGORY_HISTORY(
      Category.RULE_BROKEN, "M6", "The period would overlap the member's earlier ones"),
  @Explained(
      cause = "A member tried to move itself to another region.",
      cure = "Ask the Secretariat to move it.")
  REGION_BY_SECRETARIAT(
      Category.RULE_BROKEN, "M7", "Only the Secretariat moves a member to another region"),
  @Explained(
      cause = "The day is after today, or before the day of an earlier renaming.",
      cure = "Send a day between them.")
  RENAMING_DATE(Category.RULE_BROKEN, "M6", "A member cannot be renamed on that day"),
  @Explained(
      cause = "The member has this English name already.",
      cure = "Change the native name, if that is meant, with a PATCH of the member.")
  NAME_UNCHANGED(Category.RULE_BROKEN, "M6", "The member has this name already"),
  @Explained(
      cause = "A term of that name exists, or one that begins on that day.",
      cure = "Use the term that exists.")
  TERM_DUPLICATE(Category.CONFLICT, "G2", "There is a term of that name or first day already"),
  @Explained(
      cause = "The office would begin before its term, or end before it begins.",
      cure = "Correct the dates.")
  OFFICE_DATES(Category.RULE_BROKEN, "G2", "The days do not fit the term or one another"),
  @Explained(cause = "`memberId` is no member.", cure = "Name a member by its id.")
  OFFICE_HOLDER_UNKNOWN(Category.RULE_BROKEN, "G2", "The member that is named is unknown"),
  @Explained(
      cause =
          "The holder is not FULL on every day of the holding: it is of another category or "
              + "type, or FULL for a part of the time only.",
      cure = "Name a Full member, or correct the days.")
  OFFICE_HOLDER_NOT_FULL(
      Category.RULE_BROKEN, "G2", "Only a city that is FULL on every day of it holds an office"),
  @Explained(
      cause = "The office is held by another city, or by this one already.",
      cure = "End the present holding first.")
  OFFICE_HELD(Category.CONFLICT, "G2", "The office is held on these days already"),
  @Explained(cause = "The holding has an end already.", cure = "Read it again.")
  OFFICE_ENDED(Category.CONFLICT, "G2", "The office is no longer held"),
  @Explained(
      cause = "The Executive Committee has as many cities as it may.",
      cure = "End a holding first.")
  COMMITTEE_FULL(Category.RULE_BROKEN, "G2a", "The Executive Committee has no seat left"),
  @Explained(
      cause =
          "An Assembly elected to something with which no office comes; this is a finding, "
              + "never an answer.",
      cure = "Record by hand what follows from it, then settle the finding.")
  ELECTION_UNKNOWN(Category.RULE_BROKEN, "G2a", "No office comes with this kind of election"),
  @Explained(
      cause =
          "More or fewer were elected than there are seats; this is a finding, never an "
              + "answer.",
      cure =
          "Ask the Assembly's secretary, record by hand who was elected, then settle the "
              + "finding.")
  ELECTED_NUMBER(Category.RULE_BROKEN, "G2a", "There are not as many seats as were elected"),
  @Explained(cause = "The finding was settled already.", cure = "Read it again.")
  ELECTION_FINDING_SETTLED(Category.CONFLICT, "G2a", "The finding was settled already"),
  @Explained(
      cause = "No President City is known on the first day, or `appointedBy` names another city.",
      cure = "Seat the President City first, and leave `appointedBy` out.")
  OFFICER_APPOINTED_BY(
      Category.RULE_BROKEN, "G3", "Officers are appointed by the President City of the day"),
  @Explained(cause = "The office would end before it begins.", cure = "Correct the dates.")
  OFFICER_DATES(Category.RULE_BROKEN, "G3", "The days of the office do not follow one another"),
  @Explained(
      cause = "Somebody is in the office on these days; the problem links to it.",
      cure = "End that person's office first.")
  OFFICER_PRESENT(Category.CONFLICT, "G3", "Somebody is in the office on these days already"),
  @Explained(cause = "The office has an end already.", cure = "Read it again.")
  OFFICER_ENDED(Category.CONFLICT, "G3", "The office has an end already"),
  @Explained(
      cause = "The name of whoever is in office is public and is not erased.",
      cure = "End the office first.")
  OFFICER_IN_OFFICE(Category.CONFLICT, "G3", "Somebody in office is a public person"),
  @Explained(cause = "The name was erased.", cure = "Nothing is to be done.")
  OFFICER_ERASED(Category.CONFLICT, "G3", "The officer's name was erased"),
  @Explained(cause = "`hostId` is no present member.", cure = "Name a present member by its id.")
  REGIONAL_OFFICE_HOST(Category.RULE_BROKEN, "G4", "A present member hosts a Regional Office"),
  @Explained(
      cause = "The office would close before it was established.",
      cure = "Correct the dates.")
  REGIONAL_OFFICE_DATES(Category.RULE_BROKEN, "G4", "A Regional Office closes after it was opened"),
  @Explained(
      cause = "The region of an office cannot be changed.",
      cure = "Close the office and establish another one.")
  REGIONAL_OFFICE_REGION(Category.RULE_BROKEN, "G4", "A Regional Office stays with its region"),
  @Explained(
      cause = "The region has an office on these days; the problem links to it.",
      cure = "Close that office first.")
  REGIONAL_OFFICE_EXISTS(Category.CONFLICT, "G4", "The region has an open Regional Office"),
  @Explained(
      cause =
          "The recruitment has no member or application of the region, or the dates are "
              + "outside the office's own; `errors` says what.",
      cure = "Correct what `errors` names.")
  REGIONAL_OFFICE_ACTIVITY(
      Category.RULE_BROKEN, "G4", "The parts of the activity do not go together"),
  @Explained(
      cause = "The organization is not a member any more.",
      cure = "Nothing is to be done, unless the organization applies anew.")
  MEMBERSHIP_ENDED(Category.CONFLICT, "M9", "The organization is not a member any more"),
  @Explained(
      cause =
          "The membership cannot end on that day: it is after today, or before a decision, a "
              + "notice or an application, or, for a member's own withdrawal, before today.",
      cure = "Correct the day.")
  ENDING_DATE(Category.RULE_BROKEN, "M9", "A membership cannot end on that day"),
  @Explained(
      cause = "The member handed in an application at the same moment.",
      cure = "Read the application, then repeat.")
  APPLICATION_MEANWHILE(
      Category.CONFLICT, "M9", "The member handed in an application at the same moment"),
  @Explained(
      cause =
          "The successor is no member on that day, is of another category, or is the member "
              + "itself.",
      cure = "Name another member or day.")
  SUCCESSOR_NOT_POSSIBLE(Category.RULE_BROKEN, "M9", "The member cannot go on for the other one"),
  @Explained(
      cause = "There is not exactly one principal successor, or two successors have one name.",
      cure = "Correct the successors.")
  SPLIT_NOT_POSSIBLE(Category.RULE_BROKEN, "M9", "The member cannot be split like this"),
  @Explained(cause = "The pair was merged or ignored already.", cure = "Read the list again.")
  DUPLICATE_SETTLED(Category.CONFLICT, "M8", "The pair was merged or ignored already"),
  @Explained(
      cause = "The token's claim `member_id` names another member than the login is bound to.",
      cure = "Have the identity provider's claim corrected, or the account revoked.")
  MEMBER_CLAIM_DISAGREES(
      Category.FORBIDDEN, "M14", "The token's member is not the one that the login is bound to"),
  @Explained(
      cause = "The caller acts for the member, but is none of its administrators.",
      cure = "Ask an administrator of the member, or the Secretariat.")
  ADMINISTRATOR_REQUIRED(
      Category.FORBIDDEN, "M14", "Only an administrator of the member may do this"),
  @Explained(
      cause = "An administrator would leave the member without one.",
      cure = "Invite another one first.")
  LAST_ADMINISTRATOR(Category.CONFLICT, "M14", "The member would have no administrator"),
  @Explained(cause = "The account was revoked before.", cure = "Nothing is to be done.")
  ACCOUNT_REVOKED(Category.CONFLICT, "M14", "The account is revoked already"),
  @Explained(
      cause = "The login acts for a member already, and it can act for one at a time only.",
      cure = "Use another login, or have the present account revoked.")
  LOGIN_BOUND(Category.CONFLICT, "M14", "The login acts for a member already"),
  @Explained(
      cause = "The token has no subject or no issuer.",
      cure = "Use a login of the identity provider.")
  LOGIN_NAMELESS(Category.FORBIDDEN, "M14", "The token does not say whose login it is"),
  @Explained(
      cause = "No invitation has this token.",
      cure = "Copy the whole of the token from the invitation.")
  INVITATION_UNKNOWN(Category.RULE_BROKEN, "M14", "There is no such invitation"),
  @Explained(cause = "The invitation was not accepted in time.", cure = "Ask for a new invitation.")
  INVITATION_EXPIRED(Category.CONFLICT, "M14", "The invitation has expired"),
  @Explained(
      cause = "The invitation was accepted before.",
      cure = "Ask for an invitation of your own.")
  INVITATION_USED(Category.CONFLICT, "M14", "The invitation was accepted already"),
  @Explained(
      cause = "The invitation was taken back, or superseded by a newer one.",
      cure = "Use the newer one, or ask for one.")
  INVITATION_REVOKED(Category.CONFLICT, "M14", "The invitation was revoked"),
  @Explained(
      cause = "A partner of that name is known; `existing` leads to it.",
      cure = "Use the partner that is known.")
  PARTNER_DUPLICATE(Category.CONFLICT, "G6", "A partner of this name is known already"),
  @Explained(
      cause = "A memorandum signed on that day is recorded for the partner already.",
      cure = "Nothing is to be done.")
  MEMORANDUM_RECORDED(Category.CONFLICT, "G6", "The memorandum is recorded already"),
  @Explained(
      cause = "The memorandum would be signed after today, or end before it was signed.",
      cure = "Correct the dates.")
  MEMORANDUM_DATES(
      Category.RULE_BROKEN, "G6", "The dates of the memorandum do not follow one another"),
  @Explained(
      cause =
          "`memberId` is no member, or, in a file, no present member of the country has the "
              + "name.",
      cure = "Name a present member.")
  CONSULTATION_MEMBER_UNKNOWN(
      Category.RULE_BROKEN, "M11", "The member that the consultation is for is unknown"),
  @Explained(
      cause =
          "The organization is no member today, or its category is not entitled to "
              + "consultation; `detail` says which.",
      cure = "Nothing is to be done, unless the membership or the rule changes.")
  CONSULTATION_NOT_ENTITLED(
      Category.RULE_BROKEN, "M11", "The member is not entitled to consultation"),
  @Explained(
      cause = "The request is not in the state before this step, or is closed.",
      cure = "Read it again; `next` names the steps.")
  CONSULTATION_STEP(Category.CONFLICT, "M11", "The state of the request does not allow this step"),
  @Explained(
      cause =
          "The rule would begin before today, or not after the last one of its benefit and "
              + "category.",
      cure = "Give a later day.")
  BENEFIT_RULE_ORDER(
      Category.RULE_BROKEN, "M11", "A rule begins after the one before, and not in the past"),
  @Explained(
      cause = "There are more votes than the committee has members.",
      cure = "Correct the counts.")
  VOTES_IMPOSSIBLE(Category.RULE_BROKEN, "G5", "More votes than the committee has members"),
  @Explained(
      cause = "The votes, or how many took part, do not carry the outcome.",
      cure = "Correct the outcome or the counts.")
  OUTCOME_NOT_CARRIED(Category.RULE_BROKEN, "G5", "The votes do not carry this outcome"),
  @Explained(
      cause =
          "A waiver or nomination lacks its member, a member is unknown, or an Assembly would "
              + "decide by writing.",
      cure = "Correct what `errors` names.")
  DECISION_INCONSISTENT(
      Category.RULE_BROKEN, "G5", "The parts of the decision do not go with one another"),
  @Explained(
      cause = "The body has decided this under the same reference.",
      cure = "Look in the register, or correct the reference.")
  DECISION_RECORDED(Category.CONFLICT, "G5", "The decision is in the register already"),
  @Explained(
      cause = "The vote would be for a day on which the General Assembly admitted.",
      cure = "Record the Assembly's decision.")
  COMMITTEE_NOT_ADMITTING(
      Category.RULE_BROKEN, "G2b", "On that day another body than the committee admitted members"),
  @Explained(
      cause = "Nobody is recorded to sit on the committee that day, so nobody can vote.",
      cure = "Record the term first, or enter the decision as it was taken.")
  COMMITTEE_UNKNOWN(Category.RULE_BROKEN, "G2", "No committee is recorded for that day"),
  @Explained(
      cause =
          "The committee is voting: meanwhile there is no other decision, no second vote, and "
              + "no look at the ballots.",
      cure = "Wait for its end, or cancel it.")
  VOTING_OPEN(Category.CONFLICT, "G5", "The committee's vote is open"),
  @Explained(
      cause =
          "A ballot came before the Secretariat opened a vote, where a first ballot does not "
              + "open one.",
      cure = "Ask the Secretariat to open the vote.")
  VOTING_NOT_OPEN(Category.CONFLICT, "G5", "No vote of the committee has been opened"),
  @Explained(
      cause = "The vote is decided, lapsed or cancelled, or its deadline has passed.",
      cure = "Read the vote; after a lapsed one the Secretariat may open another.")
  VOTING_CLOSED(Category.CONFLICT, "G5", "The committee's vote is closed"),
  @Explained(cause = "The deadline has passed already.", cure = "Give a later deadline.")
  VOTING_DEADLINE(Category.RULE_BROKEN, "G5", "The deadline of a vote lies ahead"),
  @Explained(
      cause = "A written procedure runs until its deadline and is not closed early.",
      cure = "Wait for the deadline, or cancel the vote.")
  WRITTEN_PROCEDURE_RUNS(
      Category.CONFLICT, "G5", "A written procedure is not closed before its deadline"),
  @Explained(
      cause =
          "The caller's city did not sit on the committee when the vote was opened, or the "
              + "token names none.",
      cure = "Have one of the cities vote that sat on the committee then.")
  NOT_AN_ELECTOR(Category.FORBIDDEN, "G5", "Only a city of the electorate votes"),
  @Explained(cause = "The city has voted, and a ballot is final.", cure = "Nothing is to be done.")
  BALLOT_CAST(Category.CONFLICT, "G5", "Each city votes once"),
  @Explained(
      cause =
          "The member has a contact of this type, name and e-mail address; the problem links "
              + "to it.",
      cure = "Change that contact.")
  CONTACT_DUPLICATE(Category.CONFLICT, "M13", "The member has an equal contact already"),
  @Explained(
      cause = "The member has as many contacts as it may have.",
      cure = "Change or remove a contact.")
  CONTACTS_FULL(Category.RULE_BROKEN, "M13", "The member has as many contacts as it may have"),
  @Explained(
      cause = "Another request, or the daily job, is asking for verifications now.",
      cure = "Repeat later.")
  CONTACTS_BEING_ASKED(Category.CONFLICT, "M10", "Contacts are being asked at this moment"),
  @Explained(
      cause =
          "The reason names the person that is to be forgotten, or the request lies in the "
              + "future.",
      cure = "Correct what `errors` names.")
  ERASURE_REQUEST_INVALID(
      Category.RULE_BROKEN, "M13", "The person cannot be erased on this request"),
  @Explained(
      cause =
          "Rows of the file cannot be imported, so nothing was; `errors` names each by line "
              + "and column.",
      cure = "Mend the file and send the whole of it again.")
  IMPORT_REJECTED(Category.RULE_BROKEN, null, "The file holds rows that cannot be imported");

  private final Category category;
  private final String rule;
  private final String title;

  MembershipError(Category category, String rule, String title) {
    this.category = category;
    this.rule = rule;
    this.title = title;
  }

  @Override
  public Category category() {
    return category;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String rule() {
    return rule;
  }
}
