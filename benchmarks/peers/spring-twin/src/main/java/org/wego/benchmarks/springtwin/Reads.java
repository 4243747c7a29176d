package org.wego.benchmarks.springtwin;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The statements of ours; each by itself, or those of a request in a read-only transaction. */
@Repository
class Reads {

  @PersistenceContext private EntityManager entityManager;
  private final TransactionTemplate transaction;
  private final boolean transactions;

  Reads(
      PlatformTransactionManager manager, @Value("${twin.transactions}") boolean transactions) {
    this.transaction = new TransactionTemplate(manager);
    this.transaction.setReadOnly(true);
    this.transactions = transactions;
  }

  <T> T reading(Supplier<T> work) {
    return transactions ? transaction.execute(status -> work.get()) : work.get();
  }

  List<Row> member(UUID id) {
    return entityManager.createQuery(Row.OF_MEMBER, Row.class).setParameter("id", id).getResultList();
  }

  boolean isInScope(UUID id, boolean all) {
    return entityManager
            .createQuery(
                """
                select count(*) from Member m where m.id = :id
                  and (:all = true or m.organization.region = :region or m.id = :own)
                """,
                Long.class)
            .setParameter("id", id)
            .setParameter("all", all)
            .setParameter("region", null)
            .setParameter("own", null)
            .getSingleResult()
        > 0;
  }

  List<MemberContact> contacts(UUID member, int limit) {
    return entityManager
        .createQuery(
            "from MemberContact c where c.memberId = :member and 1 = 1"
                + " order by c.type asc, c.name asc, c.id asc",
            MemberContact.class)
        .setParameter("member", member)
        .setMaxResults(limit)
        .getResultList();
  }

  List<Answers.Item> members(LocalDate asOf, int limit) {
    return entityManager
        .createQuery(
            """
            select new org.wego.benchmarks.springtwin.Answers$Item(m.id, v.organization.name,
              v.organization.nativeName, v.organization.type, p.category, v.organization.region,
              v.organization.country, v.organization.population, v.organization.populationYear,
              m.founding, p.validFrom)
            from MemberProfile v join v.member m join m.periods p
            where v.validFrom <= :asOf and (v.validTo is null or v.validTo > :asOf)
              and p.validFrom <= :asOf and (p.validTo is null or p.validTo > :asOf)
              and 1 = 1 order by v.organization.name asc, v.member.id asc
            """,
            Answers.Item.class)
        .setParameter("asOf", asOf)
        .setMaxResults(limit)
        .getResultList();
  }
}
