package org.wego.fees;

import org.wego.platform.problem.Category;
import org.wego.platform.problem.ErrorCode;

/** What this service refuses, and why. */
public enum FeesError implements ErrorCode {
  SCHEDULE_NOT_IN_FORCE(Category.RULE_BROKEN, "F3a", "No fee schedule is in force for this year"),
  SCHEDULE_UNKNOWN(Category.RULE_BROKEN, null, "There is no such fee schedule"),
  SCHEDULE_ACTIVE(Category.CONFLICT, "F9", "An active fee schedule never changes"),
  SCHEDULE_CODE_TAKEN(Category.CONFLICT, null, "Another fee schedule has this code"),
  SCHEDULE_CELLS_OVERLAP(Category.RULE_BROKEN, "F4", "Cells of a chart overlap"),
  SCHEDULE_INCOMPLETE(Category.RULE_BROKEN, "F3", "A chart has no fee for some figures"),
  SCHEDULE_YEAR_TAKEN(Category.CONFLICT, "F3a", "A fee schedule is in force from this year"),
  FEE_YEAR_BILLED(Category.CONFLICT, "F9", "Fees of the year were billed already"),
  INDICATOR_MISSING(Category.RULE_BROKEN, "F10", "An economic indicator is missing"),
  CELL_MISSING(Category.RULE_BROKEN, "F3", "The fee schedule has no fee for these figures"),
  MEMBER_UNKNOWN(Category.RULE_BROKEN, null, "No billing account is known for this member"),
  DATE_IN_FUTURE(Category.RULE_BROKEN, "F12", "The day is still to come"),
  INVOICE_UNKNOWN(Category.RULE_BROKEN, "F12", "The member has no such invoice"),
  ISSUER_FROM_PAST(Category.RULE_BROKEN, "F12", "The issuer's day is past"),
  BANK_ACCOUNT_UNCLEAR(Category.RULE_BROKEN, "F12", "A bank account has an IBAN or a number"),
  INVOICE_NOT_VOIDABLE(
      Category.CONFLICT, "F12", "The invoice cannot be made void: correct it by a credit note"),
  INVOICE_NOT_VOID(Category.CONFLICT, "F11", "Only a void invoice is replaced"),
  INVOICE_REPLACED(Category.CONFLICT, "F11", "The member has an invoice of this year already"),
  INVOICE_SETTLED(Category.CONFLICT, "F12", "Nothing is left to pay of this invoice"),
  FEE_NOT_DUE(Category.RULE_BROKEN, "F2", "The member owes no fee for this year"),
  MEMBER_EXEMPT(Category.CONFLICT, "F8", "The member is exempt from the fee of this year"),
  EXEMPTION_REVOKED(Category.CONFLICT, "F8", "The exemption is revoked already"),
  EXEMPTION_NOT_REVOCABLE(Category.CONFLICT, "F8", "The exemption cannot be revoked"),
  AMOUNT_TOO_HIGH(Category.RULE_BROKEN, "F12", "The amount is more than is left"),
  CURRENCY_NOT_ACCEPTED(Category.RULE_BROKEN, "F1", "Fees are in US dollars"),
  XML_MALFORMED(Category.INVALID, null, "The body is not XML that is read here"),
  STATEMENT_FORMAT_UNKNOWN(Category.INVALID, "F12", "The file is no bank statement"),
  STATEMENT_REJECTED(Category.RULE_BROKEN, "F12", "The statement is at fault: nothing is imported"),
  STATEMENT_DIFFERS(Category.CONFLICT, "F12", "Another statement was imported under this id"),
  BANK_ENTRY_MATCHED(Category.CONFLICT, "F12", "The entry is booked already"),
  BANK_ENTRY_DISMISSED(Category.CONFLICT, "F12", "The entry is dismissed already"),
  BANK_ENTRY_NO_CREDIT(Category.RULE_BROKEN, "F12", "No money came in by this entry"),
  PAYMENT_UNKNOWN(Category.RULE_BROKEN, "F12", "There is no such payment"),
  PAYMENT_DIFFERS(Category.RULE_BROKEN, "F12", "The payment is of another amount"),
  PAYMENT_TOLD(Category.CONFLICT, "F12", "An entry of a statement is this payment already"),
  SEVERAL_MEMBERS(Category.RULE_BROKEN, "F12", "A payment is of one member"),
  FEE_RUN_COMPLETED(Category.CONFLICT, "F11", "The fee run is complete: nothing is left to resume"),
  FEE_RUN_CANCELLED(Category.CONFLICT, "F11", "A cancelled fee run is not resumed"),
  FEE_RUN_ENDED(Category.CONFLICT, "F11", "The fee run has ended"),
  FEE_RUN_DRY(Category.CONFLICT, null, "A dry run is not resumed: request another one");

  private final Category category;
  private final String rule;
  private final String title;

  FeesError(Category category, String rule, String title) {
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
