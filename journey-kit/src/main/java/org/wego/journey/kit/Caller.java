package org.wego.journey.kit;

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
public record Caller(WegoClient wego) {

  public MembersApi members() {
    return wego.api(MembersApi::new);
  }

  public MemberImportsApi memberImports() {
    return wego.api(MemberImportsApi::new);
  }

  public MembershipApplicationsApi applications() {
    return wego.api(MembershipApplicationsApi::new);
  }

  public CommitteeVotesApi votes() {
    return wego.api(CommitteeVotesApi::new);
  }

  public CommitteeDecisionsApi decisions() {
    return wego.api(CommitteeDecisionsApi::new);
  }

  public LeadershipApi leadership() {
    return wego.api(LeadershipApi::new);
  }

  public ContactsApi contacts() {
    return wego.api(ContactsApi::new);
  }

  public AccountsApi accounts() {
    return wego.api(AccountsApi::new);
  }

  public BenefitsApi benefits() {
    return wego.api(BenefitsApi::new);
  }

  public EndsOfMembershipsApi endings() {
    return wego.api(EndsOfMembershipsApi::new);
  }

  public HistoryApi history() {
    return wego.api(HistoryApi::new);
  }

  public PersonalDataApi personalData() {
    return wego.api(PersonalDataApi::new);
  }

  public ReferralsApi referrals() {
    return wego.api(ReferralsApi::new);
  }

  public ResponsibilitiesApi responsibilities() {
    return wego.api(ResponsibilitiesApi::new);
  }

  public MessagesApi membershipMessages() {
    return wego.api(MessagesApi::new);
  }

  public BillingAccountsApi billingAccounts() {
    return wego.api(BillingAccountsApi::new);
  }

  public StandingApi standing() {
    return wego.api(StandingApi::new);
  }

  public EconomicIndicatorsApi indicators() {
    return wego.api(EconomicIndicatorsApi::new);
  }

  public FeeQuotesApi quotes() {
    return wego.api(FeeQuotesApi::new);
  }

  public FeeSchedulesApi schedules() {
    return wego.api(FeeSchedulesApi::new);
  }

  public FeeRunsApi feeRuns() {
    return wego.api(FeeRunsApi::new);
  }

  public InvoicesApi invoices() {
    return wego.api(InvoicesApi::new);
  }

  public PaymentsApi payments() {
    return wego.api(PaymentsApi::new);
  }

  public BankStatementsApi bankStatements() {
    return wego.api(BankStatementsApi::new);
  }

  public RemindersApi reminders() {
    return wego.api(RemindersApi::new);
  }

  public LedgerApi ledger() {
    return wego.api(LedgerApi::new);
  }

  public ReportsApi reports() {
    return wego.api(ReportsApi::new);
  }

  public org.wego.client.fees.MessagesApi feesMessages() {
    return wego.api(org.wego.client.fees.MessagesApi::new);
  }

  public AwardWinnersApi winners() {
    return wego.api(AwardWinnersApi::new);
  }
}
