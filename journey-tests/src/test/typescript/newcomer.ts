// A team's first day: an application, the committee's votes on it, and an invoice with its PDF, with
// nothing but the packed client. Prints a line per step; TypeScriptIT reads them.
import { connect, headers, newIdempotencyKey, pages, problemOf } from "@wego/client";
import { BillingAccountsApi, Configuration, InvoicesApi } from "@wego/client/fees";
import {
  CommitteeVotesApi,
  Configuration as MembershipConfiguration,
  MembersApi,
  MembershipApplicationsApi,
} from "@wego/client/membership";

declare const process: { argv: string[] };
const [gateway, realm, seoul] = process.argv.slice(2);

async function login(user: string): Promise<string> {
  const answer = await fetch(`${realm}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "password",
      client_id: "wego-cli",
      username: user,
      password: user,
    }),
  });
  if (!answer.ok) throw new Error(`No token for ${user}: ${answer.status}`);
  return (await answer.json()).access_token;
}

async function as(user: string) {
  const token = await login(user);
  return connect({ address: gateway, token: () => token });
}

const applicant = new MembershipConfiguration(await as("applicant"));
const secretariat = new MembershipConfiguration(await as("secretariat"));
const applications = new MembershipApplicationsApi(applicant);

const draft = await applications.draftApplication({
  idempotencyKey: newIdempotencyKey(),
  applicationRequest: {
    organization: {
      name: "Newcomer City",
      nativeName: "신참시",
      type: "CITY",
      country: "KR",
      region: "ASIA",
      population: 321_000,
    },
    signatory: { name: "Park Seung-won", title: "Mayor", signedOn: "2026-01-05" },
    contact: { name: "Kim Min-ji", email: "newcomer@city.example", language: "en" },
  },
});
const id = draft.id!;
console.log("draft", draft.status, draft.organization?.nativeName);

// Too early: what a problem says is at hand.
const refusal = await applications
  .submitApplication({ id, submissionRequest: {} })
  .then(() => undefined, problemOf);
console.log("too early", refusal?.status, refusal?.code);

const form = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" +
  "2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
await applications.attachSignedForm({ id, body: new Blob([form]) });
const submitted = await applications.submitApplication({ id, submissionRequest: {} });
console.log("submitted", submitted.status);

const votes = new CommitteeVotesApi(secretariat);
await votes.openVoting({
  id,
  votingRequest: { procedure: "WRITTEN", reference: "EXCOM-NEWCOMER" },
});
const { electors = [] } = await votes.getVoting({ id });
for (const { name } of electors) {
  const city = `committee-${name!.toLowerCase().replace(/[^a-z]+/g, "-")}`;
  const ballots = new CommitteeVotesApi(new MembershipConfiguration(await as(city)));
  const { voting, outcome } = await ballots.castBallot({
    id,
    idempotencyKey: newIdempotencyKey(),
    ballotRequest: { choice: "FOR" },
  });
  if (voting === "DECIDED") {
    console.log("decided", outcome);
    break;
  }
}
const members = new MembersApi(new MembershipConfiguration(connect({ address: gateway })));
console.log("member", (await members.getMember({ id: submitted.memberId! })).category);

const city = new Configuration(await as("member-seoul"));
const account = await new BillingAccountsApi(city).getBillingAccount({ memberId: seoul });
console.log("account", account.memberName);
const invoices = new InvoicesApi(city);
for await (const { id, number, total } of pages((cursor) =>
  invoices.listInvoices({ feeYear: 2016, limit: 1, cursor }),
)) {
  const invoice = await invoices.getInvoice({ id: id! });
  console.log("invoice", number === invoice.number, total?.amount, invoice.issuedOn);
  const document = await invoices.getInvoiceRaw(
    { id: id! },
    headers({ Accept: "application/pdf" }),
  );
  const bytes = await document.raw.blob();
  console.log("pdf", bytes.type, await bytes.slice(0, 5).text());
}
