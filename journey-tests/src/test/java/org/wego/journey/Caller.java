package org.wego.journey;

import org.wego.client.WegoClient;
import org.wego.client.awards.AwardWinnersApi;
import org.wego.client.fees.BankStatementsApi;
import org.wego.client.fees.BillingAccountsApi;
import org.wego.client.fees.EconomicIndicatorsApi;
import org.wego.client.fees.FeeQuotesApi;
import org.wego.client.fees.FeeRunsApi;
import org.wego.client.fees.FeeSchedulesApi;
import org.wego.client.fees.InvoicesApi;
import org.wego.client.fees.LedgerApi;
import org.wego.client.fees.PaymentsApi;
import org.wego.client.fees.RemindersApi;
import org.wego.client.fees.ReportsApi;
import org.wego.client.fees.StandingApi;
import org.wego.client.membership.AccountsApi;
import org.wego.client.membership.BenefitsApi;
import org.wego.client.membership.CommitteeDecisionsApi;
import org.wego.client.membership.CommitteeVotesApi;
import org.wego.client.membership.ContactsApi;
import org.wego.client.membership.EndsOfMembershipsApi;
import org.wego.client.membership.HistoryApi;
import org.wego.client.membership.LeadershipApi;
import org.wego.client.membership.MemberImportsApi;
import org.wego.client.membership.MembersApi;
import org.wego.client.membership.MembershipApplicationsApi;
import org.wego.client.membership.MessagesApi;
import org.wego.client.membership.PersonalDataApi;
import org.wego.client.membership.ReferralsApi;
import org.wego.client.membership.ResponsibilitiesApi;

/**
 * Someone who calls the platform, through the client that every team gets.
 *
 * @param wego speaks for them
 */
record Caller(WegoClient wego) {

  MembersApi members() {
    return wego.api(MembersApi::new);
  }

  MemberImportsApi memberImports() {
    return wego.api(MemberImportsApi::new);
  }

  MembershipApplicationsApi applications() {
    return wego.api(MembershipApplicationsApi::new);
  }

  CommitteeVotesApi votes() {
    return wego.api(CommitteeVotesApi::new);
  }

  CommitteeDecisionsApi decisions() {
    return wego.api(CommitteeDecisionsApi::new);
  }

  LeadershipApi leadership() {
    return wego.api(LeadershipApi::new);
  }

  ContactsApi contacts() {
    return wego.api(ContactsApi::new);
  }

  AccountsApi accounts() {
    return wego.api(AccountsApi::new);
  }

  BenefitsApi benefits() {
    return wego.api(BenefitsApi::new);
  }

  EndsOfMembershipsApi endings() {
    return wego.api(EndsOfMembershipsApi::new);
  }

  HistoryApi history() {
    return wego.api(HistoryApi::new);
  }

  PersonalDataApi personalData() {
    return wego.api(PersonalDataApi::new);
  }

  ReferralsApi referrals() {
    return wego.api(ReferralsApi::new);
  }

  ResponsibilitiesApi responsibilities() {
    return wego.api(ResponsibilitiesApi::new);
  }

  MessagesApi membershipMessages() {
    return wego.api(MessagesApi::new);
  }

  BillingAccountsApi billingAccounts() {
    return wego.api(BillingAccountsApi::new);
  }

  StandingApi standing() {
    return wego.api(StandingApi::new);
  }

  EconomicIndicatorsApi indicators() {
    return wego.api(EconomicIndicatorsApi::new);
  }

  FeeQuotesApi quotes() {
    return wego.api(FeeQuotesApi::new);
  }

  FeeSchedulesApi schedules() {
    return wego.api(FeeSchedulesApi::new);
  }

  FeeRunsApi feeRuns() {
    return wego.api(FeeRunsApi::new);
  }

  InvoicesApi invoices() {
    return wego.api(InvoicesApi::new);
  }

  PaymentsApi payments() {
    return wego.api(PaymentsApi::new);
  }

  BankStatementsApi bankStatements() {
    return wego.api(BankStatementsApi::new);
  }

  RemindersApi reminders() {
    return wego.api(RemindersApi::new);
  }

  LedgerApi ledger() {
    return wego.api(LedgerApi::new);
  }

  ReportsApi reports() {
    return wego.api(ReportsApi::new);
  }

  org.wego.client.fees.MessagesApi feesMessages() {
    return wego.api(org.wego.client.fees.MessagesApi::new);
  }

  AwardWinnersApi winners() {
    return wego.api(AwardWinnersApi::new);
  }
}
