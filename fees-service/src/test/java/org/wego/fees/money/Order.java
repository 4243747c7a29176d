package org.wego.fees.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds an order of moves that were made at once, in which each of them would have been answered as
 * it was, one after another: then the service is as if it did them in that order. A move that was
 * answered before another one was sent comes first. A run has two moments, its beginning, when it
 * fixes the figures (F6), and its billing.
 */
final class Order {

  private final Books books;
  private String closest = "";

  Order(Books books) {
    this.books = books;
  }

  /** The model after such an order; empty when there is none. */
  Optional<MoneyModel> find(MoneyModel before, List<Reply> replies) {
    return find(before, replies, List.of());
  }

  /** How far the longest order came, for whoever looks for the fault. */
  String closest() {
    return closest;
  }

  private Optional<MoneyModel> find(MoneyModel model, List<Reply> left, List<Reply> begun) {
    if (left.isEmpty()) {
      return agrees(model) ? Optional.of(model) : Optional.empty();
    }
    for (Reply next : left) {
      if (left.stream().anyMatch(other -> other.answered() < next.sent())) {
        continue;
      }
      boolean begins = next.move().act().ofRun() && !begun.contains(next);
      MoneyModel after = model.copy();
      if (begins) {
        after.begin(next.move());
      } else if (!fits(after, next)) {
        continue;
      }
      Optional<MoneyModel> found =
          begins ? find(after, left, with(begun, next)) : find(after, without(left, next), begun);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private boolean fits(MoneyModel model, Reply reply) {
    try {
      Answer expected = model.apply(reply.move(), reply.created(), books.ids()::get);
      if (!expected.equals(reply.answer())) {
        closest = "%s, where the model says %s".formatted(reply, expected);
      }
      return expected.equals(reply.answer());
    } catch (MoneyModel.Contradiction e) {
      closest = "%s: %s".formatted(reply, e.getMessage());
      return false;
    }
  }

  private boolean agrees(MoneyModel model) {
    List<String> expected = Books.linesOf(model);
    if (!expected.equals(books.lines())) {
      List<String> missing = new ArrayList<>(expected);
      missing.removeAll(books.lines());
      List<String> surplus = new ArrayList<>(books.lines());
      surplus.removeAll(expected);
      closest = "The model has %s where the tables have %s".formatted(missing, surplus);
      return false;
    }
    if (!model.trialBalance().equals(books.trialBalance())) {
      closest =
          "The model balances %s, the ledger %s"
              .formatted(model.trialBalance(), books.trialBalance());
      return false;
    }
    return true;
  }

  private static List<Reply> with(List<Reply> replies, Reply one) {
    List<Reply> more = new ArrayList<>(replies);
    more.add(one);
    return more;
  }

  private static List<Reply> without(List<Reply> replies, Reply one) {
    List<Reply> fewer = new ArrayList<>(replies);
    fewer.remove(one);
    return fewer;
  }
}
