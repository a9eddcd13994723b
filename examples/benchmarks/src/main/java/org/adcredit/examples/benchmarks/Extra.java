// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks;

import com.google.common.collect.ImmutableMap;

/**
 * What a suite has to show beside its figures.
 *
 * @param text what is printed
 * @param files what is written at full length, by the names of the files
 */
public record Extra(String text, ImmutableMap<String, byte[]> files) {
  /** Nothing more. */
  public static final Extra NONE = new Extra("", ImmutableMap.of());
}
