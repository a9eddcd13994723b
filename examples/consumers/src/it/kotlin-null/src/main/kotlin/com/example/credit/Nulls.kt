// SPDX-License-Identifier: Apache-2.0
package com.example.credit

import org.adcredit.core.OfferId

val nothing: String? = System.getProperty("nothing")

val id: OfferId = OfferId.of(nothing)
