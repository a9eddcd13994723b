// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A suite that JMH times: each method of a class is a contender, named in kebab case. How long it
 * takes at full length, the annotations of that class say.
 *
 * <p>Where there are parameters, each contender is compared with the limit under the same ones.
 *
 * @param name the name of the suite
 * @param task what is done
 * @param benchmarks the class with the methods
 * @param limit the name of the method that is the limit
 * @param agreement makes sure that all contenders give the same answers
 * @param quick the values of parameters that are kept when there is little time
 */
public record JmhSuite(
    String name,
    String task,
    Class<?> benchmarks,
    String limit,
    Runnable agreement,
    ImmutableMap<String, ImmutableList<String>> quick)
    implements Suite {

  /** A suite without parameters. */
  public JmhSuite(String name, String task, Class<?> benchmarks, String limit, Runnable agreement) {
    this(name, task, benchmarks, limit, agreement, ImmutableMap.of());
  }

  @Override
  public void check() {
    agreement.run();
  }

  @Override
  public ImmutableList<Figure> run(Pace pace) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\Q" + benchmarks.getName() + ".\\E")
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true);
    if (pace == Pace.QUICK) {
      options
          .verbosity(VerboseMode.SILENT)
          .forks(1)
          .warmupIterations(3)
          .warmupTime(TimeValue.milliseconds(250))
          .measurementIterations(15)
          .measurementTime(TimeValue.milliseconds(40));
      quick.forEach((parameter, values) -> options.param(parameter, values.toArray(String[]::new)));
    }
    try {
      return figures(new Runner(options.build()).run());
    } catch (RunnerException e) {
      throw new IllegalStateException("the benchmarks of a suite failed: " + name, e);
    }
  }

  private ImmutableList<Figure> figures(Collection<RunResult> results) {
    ImmutableMap<String, BigDecimal> limits =
        results.stream()
            .filter(result -> method(result).equals(limit))
            .collect(
                ImmutableMap.toImmutableMap(
                    result -> parameters(result.getParams()), result -> nanos(result)));
    return results.stream().map(result -> figure(result, limits)).collect(toImmutableList());
  }

  private Figure figure(RunResult result, ImmutableMap<String, BigDecimal> limits) {
    String parameters = parameters(result.getParams());
    BigDecimal limitOfThese = limits.get(parameters);
    checkArgument(limitOfThese != null, "nothing was measured of the limit: %s", limit);
    return new Figure(
        CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_HYPHEN, method(result)) + parameters,
        nanos(result),
        bytes(result),
        limitOfThese);
  }

  private static Optional<BigDecimal> bytes(RunResult result) {
    return result.getSecondaryResults().keySet().stream()
        .filter(each -> each.endsWith("gc.alloc.rate.norm"))
        .map(
            each ->
                BigDecimal.valueOf(checkNotNull(result.getSecondaryResults().get(each)).getScore()))
        .findFirst();
  }

  /** The median of the iterations: of a mean, whatever else the machine does is a part. */
  private static BigDecimal nanos(RunResult result) {
    return BigDecimal.valueOf(result.getPrimaryResult().getStatistics().getPercentile(50));
  }

  private static String method(RunResult result) {
    String name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** {@code [campaigns=1000,offers=4]}, or nothing. */
  private static String parameters(BenchmarkParams params) {
    return params.getParamsKeys().isEmpty()
        ? ""
        : params.getParamsKeys().stream()
            .sorted()
            .map(key -> key + "=" + params.getParam(key))
            .collect(Collectors.joining(",", "[", "]"));
  }
}
