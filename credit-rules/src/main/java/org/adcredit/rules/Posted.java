package org.adcredit.rules;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.SpendEvent;

/** An accepted entry, kept so that it is known when it comes again. */
sealed interface Posted {
  JournalEntry entry();

  /** An entry of which nothing else is asked any more. */
  record Plain(JournalEntry entry) implements Posted {}

  /**
   * A spend event, with who paid for it and toward what it counted, so that it can be corrected.
   */
  final class Spend implements Posted {
    private final SpendEvent event;

    /** The offers toward which it counted. */
    private final ImmutableSet<BoundOffer> counted;

    /** What credits paid and have not got back, in the order in which they paid. */
    private final List<Part> parts;

    private long cash;

    Spend(SpendEvent event, ImmutableSet<BoundOffer> counted, long cash, List<Part> parts) {
      this.event = withoutResults(event);
      this.counted = counted;
      this.cash = cash;
      this.parts = new ArrayList<>(parts);
    }

    private static SpendEvent withoutResults(SpendEvent event) {
      return event.results().isEmpty()
          ? event
          : SpendEvent.builder().from(event).results(ImmutableMap.<String, BigDecimal>of()).build();
    }

    @Override
    public SpendEvent entry() {
      return event;
    }

    ImmutableSet<BoundOffer> counted() {
      return counted;
    }

    long cash() {
      return cash;
    }

    List<Part> parts() {
      return parts;
    }

    /** The cost less corrections. */
    long left() {
      long left = cash;
      for (Part part : parts) {
        left += part.micros();
      }
      return left;
    }

    /** Gives back cash, as far as there is any; tells how much it was. */
    long returnCash(long micros) {
      long returned = Math.min(micros, cash);
      cash -= returned;
      return returned;
    }

    /** Takes up to an amount off the last part, which there must be; tells what part that was. */
    Part returnLast(long micros) {
      Part last = parts.remove(parts.size() - 1);
      if (last.micros() > micros) {
        parts.add(new Part(last.offer(), last.credit(), last.micros() - micros));
        return new Part(last.offer(), last.credit(), micros);
      }
      return last;
    }
  }

  /**
   * What a credit paid. The credit is named, not referred to, because books are copied.
   *
   * @param offer the offer whose credit it is
   * @param credit the number of the credit
   * @param micros how much
   */
  record Part(BoundOffer offer, int credit, long micros) {}
}
