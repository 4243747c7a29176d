package org.wego.benchmarks.springtwin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is answered, field by field as ours. */
final class Answers {

  private Answers() {}

  record FormerName(String name, String nativeName, LocalDate until) {}

  record Period(Category category, LocalDate from, LocalDate to) {}

  record Link(UUID id, String name) {}

  record MemberProfileAnswer(
      UUID id,
      String name,
      String nativeName,
      List<FormerName> formerNames,
      Organization.Type organizationType,
      Category category,
      LocalDate since,
      Organization.Region region,
      String country,
      String address,
      Long population,
      Integer populationYear,
      boolean founding,
      List<Period> periods,
      List<Link> predecessors,
      List<Link> successors) {}

  /** Also the row that the query makes. */
  record Item(
      UUID id,
      String name,
      String nativeName,
      Organization.Type organizationType,
      Category category,
      Organization.Region region,
      String country,
      Long population,
      Integer populationYear,
      boolean founding,
      LocalDate since) {}

  record ContactItem(
      UUID id,
      String type,
      String name,
      String nativeName,
      String title,
      String email,
      String phone,
      String language,
      Instant recordedAt,
      Instant verifiedAt,
      String verifiedBy,
      LocalDate dueOn,
      boolean stale) {}

  record Page<T>(
      List<T> items, @JsonInclude(JsonInclude.Include.NON_NULL) String next) {}
}
