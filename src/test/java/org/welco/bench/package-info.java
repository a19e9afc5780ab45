/**
 * The benchmarks of {@code mvn -Pbench verify}: classes named {@code …Bench}, each of which measures some work, adds its rows
 * to one {@link org.welco.bench.BenchTable}, and fails when a figure that must be reached is not. The product is the
 * packaged WAR on the real server; what it is compared with does the same work, in turn with it, in the same run.
 */
package org.welco.bench;
