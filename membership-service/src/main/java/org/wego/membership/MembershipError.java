package org.wego.membership;

import org.wego.platform.problem.Category;
import org.wego.platform.problem.ErrorCode;

/** Every way in which this service refuses a well-formed request. */
public enum MembershipError implements ErrorCode {
  MEMBER_DUPLICATE(Category.CONFLICT, "M8", "The organization is a member already"),
  APPLICATION_DUPLICATE(
      Category.CONFLICT, "M8", "The organization has an open application already"),
  CATEGORY_NOT_ALLOWED(
      Category.RULE_BROKEN, "M1", "The organization's type does not allow this category"),
  REFERRER_UNKNOWN(Category.RULE_BROKEN, "M12", "The member that is named as referrer is unknown"),
  REFERRER_IS_APPLICANT(
      Category.RULE_BROKEN, "M12", "An organization cannot be the referrer of its own application"),
  REFERRAL_DECIDED(Category.CONFLICT, "M12", "The referral was confirmed or refused already"),
  APPLICATION_NOT_DRAFT(
      Category.CONFLICT, "M2", "The application can no longer be changed or submitted"),
  APPLICATION_INCOMPLETE(Category.RULE_BROKEN, "M2", "The application is not complete"),
  DATE_ORDER(Category.RULE_BROKEN, "M2", "The dates of the application do not follow one another"),
  SUBMISSION_DATE_NOT_ALLOWED(
      Category.RULE_BROKEN, "M2", "Only the Secretariat records an earlier submission"),
  SIGNED_FORM_TYPE(
      Category.UNSUPPORTED_MEDIA_TYPE, "M2", "A signed form is a PDF, PNG or JPEG file"),
  SIGNED_FORM_TOO_LARGE(Category.TOO_LARGE, "M2", "The signed form is too large"),
  APPLICATION_NOT_SUBMITTED(Category.CONFLICT, "M3", "Only a submitted application can be decided"),
  APPLICATION_CLOSED(Category.CONFLICT, "M3", "The application is closed"),
  NO_ASSOCIATE_TO_END(
      Category.RULE_BROKEN, "M3", "Only the refusal of a city ends an Associate membership"),
  FRIENDSHIP_TOO_EARLY(
      Category.RULE_BROKEN, "M4", "The Friendship category did not exist on that day"),
  CATEGORY_HISTORY(
      Category.RULE_BROKEN, "M6", "The period would overlap the member's earlier ones"),
  REGION_BY_SECRETARIAT(
      Category.RULE_BROKEN, "M7", "Only the Secretariat moves a member to another region"),
  RENAMING_DATE(Category.RULE_BROKEN, "M6", "A member cannot be renamed on that day"),
  NAME_UNCHANGED(Category.RULE_BROKEN, "M6", "The member has this name already"),
  TERM_DUPLICATE(Category.CONFLICT, "G2", "There is a term of that name or first day already"),
  OFFICE_DATES(Category.RULE_BROKEN, "G2", "The days do not fit the term or one another"),
  OFFICE_HOLDER_UNKNOWN(Category.RULE_BROKEN, "G2", "The member that is named is unknown"),
  OFFICE_HOLDER_NOT_FULL(
      Category.RULE_BROKEN, "G2", "Only a city that is FULL on every day of it holds an office"),
  OFFICE_HELD(Category.CONFLICT, "G2", "The office is held on these days already"),
  OFFICE_ENDED(Category.CONFLICT, "G2", "The office is no longer held"),
  COMMITTEE_FULL(Category.RULE_BROKEN, "G2a", "The Executive Committee has no seat left"),
  ELECTION_UNKNOWN(Category.RULE_BROKEN, "G2a", "No office comes with this kind of election"),
  ELECTED_NUMBER(Category.RULE_BROKEN, "G2a", "There are not as many seats as were elected"),
  ELECTION_FINDING_SETTLED(Category.CONFLICT, "G2a", "The finding was settled already"),
  OFFICER_APPOINTED_BY(
      Category.RULE_BROKEN, "G3", "Officers are appointed by the President City of the day"),
  OFFICER_DATES(Category.RULE_BROKEN, "G3", "The days of the office do not follow one another"),
  OFFICER_PRESENT(Category.CONFLICT, "G3", "Somebody is in the office on these days already"),
  OFFICER_ENDED(Category.CONFLICT, "G3", "The office has an end already"),
  OFFICER_IN_OFFICE(Category.CONFLICT, "G3", "Somebody in office is a public person"),
  OFFICER_ERASED(Category.CONFLICT, "G3", "The officer's name was erased"),
  REGIONAL_OFFICE_HOST(Category.RULE_BROKEN, "G4", "A present member hosts a Regional Office"),
  REGIONAL_OFFICE_DATES(Category.RULE_BROKEN, "G4", "A Regional Office closes after it was opened"),
  REGIONAL_OFFICE_REGION(Category.RULE_BROKEN, "G4", "A Regional Office stays with its region"),
  REGIONAL_OFFICE_EXISTS(Category.CONFLICT, "G4", "The region has an open Regional Office"),
  REGIONAL_OFFICE_ACTIVITY(
      Category.RULE_BROKEN, "G4", "The parts of the activity do not go together"),
  MEMBERSHIP_ENDED(Category.CONFLICT, "M9", "The organization is not a member any more"),
  ENDING_DATE(Category.RULE_BROKEN, "M9", "A membership cannot end on that day"),
  APPLICATION_MEANWHILE(
      Category.CONFLICT, "M9", "The member handed in an application at the same moment"),
  SUCCESSOR_NOT_POSSIBLE(Category.RULE_BROKEN, "M9", "The member cannot go on for the other one"),
  SPLIT_NOT_POSSIBLE(Category.RULE_BROKEN, "M9", "The member cannot be split like this"),
  DUPLICATE_SETTLED(Category.CONFLICT, "M8", "The pair was merged or ignored already"),
  MEMBER_CLAIM_DISAGREES(
      Category.FORBIDDEN, "M14", "The token's member is not the one that the login is bound to"),
  ADMINISTRATOR_REQUIRED(
      Category.FORBIDDEN, "M14", "Only an administrator of the member may do this"),
  LAST_ADMINISTRATOR(Category.CONFLICT, "M14", "The member would have no administrator"),
  ACCOUNT_REVOKED(Category.CONFLICT, "M14", "The account is revoked already"),
  LOGIN_BOUND(Category.CONFLICT, "M14", "The login acts for a member already"),
  LOGIN_NAMELESS(Category.FORBIDDEN, "M14", "The token does not say whose login it is"),
  INVITATION_UNKNOWN(Category.RULE_BROKEN, "M14", "There is no such invitation"),
  INVITATION_EXPIRED(Category.CONFLICT, "M14", "The invitation has expired"),
  INVITATION_USED(Category.CONFLICT, "M14", "The invitation was accepted already"),
  INVITATION_REVOKED(Category.CONFLICT, "M14", "The invitation was revoked"),
  PARTNER_DUPLICATE(Category.CONFLICT, "G6", "A partner of this name is known already"),
  MEMORANDUM_RECORDED(Category.CONFLICT, "G6", "The memorandum is recorded already"),
  MEMORANDUM_DATES(
      Category.RULE_BROKEN, "G6", "The dates of the memorandum do not follow one another"),
  CONSULTATION_MEMBER_UNKNOWN(
      Category.RULE_BROKEN, "M11", "The member that the consultation is for is unknown"),
  CONSULTATION_NOT_ENTITLED(
      Category.RULE_BROKEN, "M11", "The member is not entitled to consultation"),
  CONSULTATION_STEP(Category.CONFLICT, "M11", "The state of the request does not allow this step"),
  BENEFIT_RULE_ORDER(
      Category.RULE_BROKEN, "M11", "A rule begins after the one before, and not in the past"),
  VOTES_IMPOSSIBLE(Category.RULE_BROKEN, "G5", "More votes than the committee has members"),
  OUTCOME_NOT_CARRIED(Category.RULE_BROKEN, "G5", "The votes do not carry this outcome"),
  DECISION_INCONSISTENT(
      Category.RULE_BROKEN, "G5", "The parts of the decision do not go with one another"),
  DECISION_RECORDED(Category.CONFLICT, "G5", "The decision is in the register already"),
  COMMITTEE_NOT_ADMITTING(
      Category.RULE_BROKEN, "G2b", "On that day another body than the committee admitted members"),
  COMMITTEE_UNKNOWN(Category.RULE_BROKEN, "G2", "No committee is recorded for that day"),
  VOTING_OPEN(Category.CONFLICT, "G5", "The committee's vote is open"),
  VOTING_NOT_OPEN(Category.CONFLICT, "G5", "No vote of the committee has been opened"),
  VOTING_CLOSED(Category.CONFLICT, "G5", "The committee's vote is closed"),
  VOTING_DEADLINE(Category.RULE_BROKEN, "G5", "The deadline of a vote lies ahead"),
  WRITTEN_PROCEDURE_RUNS(
      Category.CONFLICT, "G5", "A written procedure is not closed before its deadline"),
  NOT_AN_ELECTOR(Category.FORBIDDEN, "G5", "Only a city of the electorate votes"),
  BALLOT_CAST(Category.CONFLICT, "G5", "Each city votes once"),
  CONTACT_DUPLICATE(Category.CONFLICT, "M13", "The member has an equal contact already"),
  CONTACTS_FULL(Category.RULE_BROKEN, "M13", "The member has as many contacts as it may have"),
  CONTACTS_BEING_ASKED(Category.CONFLICT, "M10", "Contacts are being asked at this moment"),
  ERASURE_REQUEST_INVALID(
      Category.RULE_BROKEN, "M13", "The person cannot be erased on this request"),
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
