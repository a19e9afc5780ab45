package org.welco.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** So many agents at once, each with a gesture every second or so. */
final class AgentsAtWork {

    private AgentsAtWork() {}

    /** What one agent does, again and again; it is measured whole. */
    interface Gesture {

        void make(Random random);
    }

    /**
     * @param warmUp gestures of each that are not measured
     * @param begin the gesture of the agent of that number, once he has signed in
     * @return milliseconds of each gesture
     */
    static Figures measure(int agents, int warmUp, int gestures, IntFunction<Gesture> begin)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(agents);
        List<Future<List<Double>>> running = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            int number = i;
            running.add(threads.submit(() -> work(number, warmUp, gestures, begin.apply(number))));
        }
        List<Double> millis = new ArrayList<>();
        for (Future<List<Double>> one : running) {
            millis.addAll(one.get());
        }
        threads.shutdown();
        return new Figures(millis);
    }

    private static List<Double> work(int number, int warmUp, int gestures, Gesture gesture)
            throws InterruptedException {
        Random random = new Random(number);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < warmUp + gestures; i++) {
            Thread.sleep(500 + random.nextInt(1000));
            long begin = System.nanoTime();
            gesture.make(random);
            if (i >= warmUp) {
                millis.add((System.nanoTime() - begin) / 1e6);
            }
        }
        return millis;
    }
}
