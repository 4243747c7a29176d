package org.wego.membership.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.member.MemberQueries;
import org.wego.membership.member.MemberScope;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** The read side of contacts; those of a member that the caller may not see are not found. */
@ApplicationScoped
public class ContactQueries {

  private static final Keyset<ContactDetails> ORDER =
      Keyset.<ContactDetails, UUID>endingIn("c.id", UUID.class, ContactDetails::id)
          .by("type", "c.type", ContactType.class, ContactDetails::type)
          .by("name", "c.name", String.class, ContactDetails::name)
          .byNullable("verifiedAt", "c.verifiedAt", Instant.class, ContactDetails::verifiedAt)
          .defaultSort("type,name");

  private static final Keyset<VerificationSummary> VERIFICATIONS =
      Keyset.<VerificationSummary, UUID>endingIn("v.id", UUID.class, VerificationSummary::id)
          .by("verifiedAt", "v.verifiedAt", Instant.class, VerificationSummary::verifiedAt)
          .defaultSort("-verifiedAt");

  @Inject EntityManager entityManager;
  @Inject MemberQueries members;
  @Inject Freshness freshness;

  /** The contacts of a member, by type and name unless asked otherwise (M13). */
  public Optional<Page<ContactDetails>> list(
      UUID memberId, MemberScope scope, PageRequest request) {
    return members.isInScope(memberId, scope)
        ? Optional.of(list(memberId, request))
        : Optional.empty();
  }

  private Page<ContactDetails> list(UUID memberId, PageRequest request) {
    Keyset.Window<ContactDetails> window = ORDER.window(request);
    TypedQuery<MemberContact> query =
        entityManager
            .createQuery(
                "from MemberContact c where c.memberId = :member and "
                    + window.condition()
                    + " order by "
                    + window.orderBy(),
                MemberContact.class)
            .setParameter("member", memberId);
    window.parameters().forEach(query::setParameter);
    return window.page(
        query
            .setMaxResults(window.fetchSize())
            .getResultStream()
            .map(contact -> contact.details(freshness))
            .toList(),
        () ->
            entityManager
                .createQuery(
                    "select count(*) from MemberContact c where c.memberId = :member", Long.class)
                .setParameter("member", memberId)
                .getSingleResult());
  }

  /** One contact of a member. */
  public Optional<ContactDetails> find(UUID memberId, UUID id, MemberScope scope) {
    return members.isInScope(memberId, scope)
        ? entityManager
            .createQuery(
                "from MemberContact c where c.id = :id and c.memberId = :member",
                MemberContact.class)
            .setParameter("id", id)
            .setParameter("member", memberId)
            .getResultStream()
            .findFirst()
            .map(contact -> contact.details(freshness))
        : Optional.empty();
  }

  /** Who found a contact to be right, latest first unless asked otherwise (M10). */
  public Optional<Page<VerificationSummary>> verifications(
      UUID memberId, UUID contactId, MemberScope scope, PageRequest request) {
    return find(memberId, contactId, scope).map(contact -> verifications(contactId, request));
  }

  private Page<VerificationSummary> verifications(UUID contactId, PageRequest request) {
    Keyset.Window<VerificationSummary> window = VERIFICATIONS.window(request);
    TypedQuery<VerificationSummary> query =
        entityManager
            .createQuery(
                """
                select new org.wego.membership.contact.VerificationSummary(v.id, v.contactId,
                  v.channel, v.evidence, v.verifiedAt, v.verifiedBy)
                from ContactVerification v where v.contactId = :contact and
                """
                    + " "
                    + window.condition()
                    + " order by "
                    + window.orderBy(),
                VerificationSummary.class)
            .setParameter("contact", contactId);
    window.parameters().forEach(query::setParameter);
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList(),
        () ->
            entityManager
                .createQuery(
                    "select count(*) from ContactVerification v where v.contactId = :contact",
                    Long.class)
                .setParameter("contact", contactId)
                .getSingleResult());
  }

  /**
   * How current the present contacts of a member were on a day, by the verifications until then
   * (M10 (4)). One statement.
   */
  public ContactCurrency currencyOn(UUID memberId, LocalDate day) {
    return entityManager
        .createQuery(
            """
            select new org.wego.membership.contact.ContactCurrency(count(c),
              coalesce(sum(case when v.last >= :since then 1 else 0 end), 0), max(v.last))
            from MemberContact c left join (
              select w.contactId as contactId, max(w.verifiedAt) as last
              from ContactVerification w
              where w.memberId = :member and w.verifiedAt < :end group by w.contactId
            ) v on v.contactId = c.id
            where c.memberId = :member
            """,
            ContactCurrency.class)
        .setParameter("member", memberId)
        .setParameter("since", freshness.startOf(freshness.holdsSince(day)))
        .setParameter("end", freshness.startOf(day.plusDays(1)))
        .getSingleResult();
  }

  /** The same of many members, without those that have no contact. One statement. */
  public Map<UUID, ContactCurrency> currencyOn(Collection<UUID> memberIds, LocalDate day) {
    Map<UUID, ContactCurrency> currencies = new HashMap<>();
    entityManager
        .createQuery(
            """
            select c.memberId, count(c),
              coalesce(sum(case when v.last >= :since then 1 else 0 end), 0), max(v.last)
            from MemberContact c left join (
              select w.contactId as contactId, max(w.verifiedAt) as last
              from ContactVerification w
              where w.memberId in :members and w.verifiedAt < :end group by w.contactId
            ) v on v.contactId = c.id
            where c.memberId in :members
            group by c.memberId
            """,
            Tuple.class)
        .setParameter("members", memberIds)
        .setParameter("since", freshness.startOf(freshness.holdsSince(day)))
        .setParameter("end", freshness.startOf(day.plusDays(1)))
        .getResultList()
        .forEach(
            row ->
                currencies.put(
                    row.get(0, UUID.class),
                    new ContactCurrency(
                        row.get(1, Long.class),
                        row.get(2, Long.class),
                        row.get(3, Instant.class))));
    return currencies;
  }
}
