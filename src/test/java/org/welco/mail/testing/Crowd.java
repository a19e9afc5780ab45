package org.welco.mail.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several threads that begin the same work at the same moment. */
public final class Crowd {

    private Crowd() {}

    /** @return what each of them got, in their order */
    public static <T> List<T> of(int threads, IntFunction<T> work) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            List<CompletableFuture<T>> begun = IntStream.range(0, threads)
                    .mapToObj(index -> CompletableFuture.supplyAsync(
                            () -> {
                                await(start);
                                return work.apply(index);
                            },
                            executor))
                    .toList();
            return begun.stream()
                    .map(future -> future.orTimeout(60, TimeUnit.SECONDS).join())
                    .toList();
        } finally {
            executor.shutdownNow();
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await(30, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
