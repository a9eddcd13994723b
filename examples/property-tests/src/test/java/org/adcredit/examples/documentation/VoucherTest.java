// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.documentation;

import net.jqwik.api.Arbitrary;
import org.adcredit.core.OfferId;
import org.adcredit.testing.Names;
import org.adcredit.testing.ValueContract;

class VoucherTest implements ValueContract<Voucher> {
  @Override
  public Arbitrary<Voucher> values() {
    return Names.offerIds().map(Voucher::new);
  }

  @Override
  public Voucher rebuilt(Voucher voucher) {
    return new Voucher(voucher.offer());
  }
}

/** A value of whoever reads the documentation. */
record Voucher(OfferId offer) {}
