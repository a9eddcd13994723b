// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableMap;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EnrolmentMode;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;

/** Reads the offers of one programme. */
final class OfferReader {
  private final EnrolmentReader enrolment;
  private final EarningReader earning;
  private final CreditReader credit;
  private final Map<OfferId, Place> places = new HashMap<>();

  OfferReader(RulesReader rules) {
    enrolment = new EnrolmentReader(rules);
    earning = new EarningReader(rules);
    credit = new CreditReader(rules);
  }

  Optional<Offer> read(Node node, Problems problems) {
    return Fields.of(node, problems).flatMap(this::read);
  }

  private Optional<Offer> read(Fields fields) {
    Offer.Builder offer = Offer.builder();
    fields.required("offer", Kinds.OFFER_ID).ifPresent(id -> offer.id(unique(fields, id)));
    fields.required("version", Kinds.wholeNumber(1)).ifPresent(offer::version);
    fields.optional("title", Kinds.TEXT).ifPresent(offer::title);
    fields.optional("source", Kinds.TEXT).ifPresent(offer::source);
    fields.required("opens", Kinds.INSTANT).ifPresent(offer::opensAt);
    fields.optional("closes", Kinds.INSTANT).ifPresent(offer::closesAt);
    Optional<EnrolmentTerms> enrol = fields.optional("enrol", enrolment::read);
    enrol.ifPresent(offer::enrolment);
    Optional<EarningTerms> earn = fields.optional("earn", earning::read);
    earn.ifPresent(offer::earning);
    fields
        .optional("upfront", Kinds.byCurrency(Kinds::amount))
        .ifPresent((ImmutableMap<Currency, Money> amounts) -> offer.upfront(amounts));
    fields.optional("credit", credit::read).ifPresent(offer::credit);
    boolean either = fields.exactlyOne("earn", "upfront").isPresent();
    if (either && earn.isPresent() && (enrol.isPresent() || !fields.has("enrol"))) {
      checkChoice(
          fields,
          earn.get().pays(),
          enrol.map(EnrolmentTerms::mode).orElse(EnrolmentMode.AUTOMATIC));
    }
    return fields.build(offer::build);
  }

  private OfferId unique(Fields fields, OfferId id) {
    Place place = fields.node("offer").map(Node::place).orElse(fields.place());
    Place earlier = places.putIfAbsent(id, place);
    if (earlier != null) {
      fields.problem(
          "offer",
          "must be another id than that of the offer at line "
              + earlier.line()
              + ": "
              + Wording.shown(id.value()));
    }
    return id;
  }

  private static void checkChoice(Fields fields, Pays pays, EnrolmentMode mode) {
    if (pays == Pays.CHOSEN && mode == EnrolmentMode.AUTOMATIC) {
      Optional<Node> written = fields.node("enrol", "mode");
      Place place =
          written.or(() -> fields.node("earn", "pays")).map(Node::place).orElse(fields.place());
      fields
          .problems()
          .add(
              place,
              "an offer that pays CHOSEN must be entered by REGISTER or CODE, since somebody has to"
                  + " choose: AUTOMATIC"
                  + (written.isPresent() ? "" : ", the default"));
    }
  }
}
