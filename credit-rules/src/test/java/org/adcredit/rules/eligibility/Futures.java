// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.adcredit.rules.testing.Requests;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Times;

/**
 * Generators of requests with spend in dollars, of accounts whose positions go on by themselves:
 * once or twice, after hours or months, to any other position. Those that ledgers ask about change
 * less often, and not in every way in which a rule must be ready for it.
 */
final class Futures {
  private Futures() {}

  /** What the future is made of, in order. */
  private record Parts(
      List<OfferPosition> positions, List<Instant> assignments, List<Duration> waits) {
    Instant since(EligibilityRequest request, int index) {
      return request.asOf().plus(waits.get(0)).plus(waits.get(1).multipliedBy(index));
    }
  }

  /** Also to such positions as no ledger would come to by itself. */
  static Arbitrary<EligibilityRequest> any() {
    return Combinators.combine(Requests.requests(Amounts.USD), parts())
        .as(
            (request, parts) -> {
              Optional<OfferPosition> next = Optional.empty();
              for (int i = parts.positions().size() - 1; i >= 0; i--) {
                OfferPosition.Builder position =
                    OfferPosition.builder()
                        .from(parts.positions().get(i))
                        .assigned(
                            ImmutableMap.of(request.campaign().id(), parts.assignments().get(i)));
                next = Optional.of(before(next, position.since(parts.since(request, i))));
              }
              return goingOn(request, next);
            });
  }

  /** What is enrolled in, invalidated or assigned stays so; who enrols by itself does so then. */
  static Arbitrary<EligibilityRequest> natural() {
    return Combinators.combine(Requests.requests(Amounts.USD), parts())
        .as(
            (request, parts) -> {
              OfferPosition now = request.position();
              Optional<OfferPosition> next = Optional.empty();
              for (int i = parts.positions().size() - 1; i >= 0; i--) {
                Instant since = parts.since(request, i);
                OfferPosition then = parts.positions().get(i);
                boolean last = i == parts.positions().size() - 1;
                OfferPosition.Builder position =
                    OfferPosition.builder()
                        .from(then)
                        .enrolledAt(
                            now.enrolledAt()
                                .or(
                                    () ->
                                        last
                                            ? then.enrolledAt().map(at -> since)
                                            : Optional.empty()))
                        .invalidated(now.invalidated())
                        .assigned(now.assigned());
                next = Optional.of(before(next, position.since(since)));
              }
              return goingOn(request, next);
            });
  }

  private static OfferPosition before(
      Optional<OfferPosition> next, OfferPosition.Builder position) {
    return position.later(() -> next).build();
  }

  private static EligibilityRequest goingOn(
      EligibilityRequest request, Optional<OfferPosition> next) {
    return Altered.position(request, position -> position.later(() -> next));
  }

  private static Arbitrary<Parts> parts() {
    Arbitrary<Duration> waits =
        Arbitraries.oneOf(
            Arbitraries.longs().between(1, 48).map(Duration::ofHours),
            Arbitraries.longs().between(1, 200).map(Duration::ofDays));
    return Combinators.combine(
            Requests.positions(Amounts.USD).list().ofMaxSize(2),
            Times.instants().list().ofSize(2),
            waits.list().ofSize(2))
        .as(Parts::new);
  }
}
