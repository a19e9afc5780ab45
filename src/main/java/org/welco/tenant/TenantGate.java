package org.welco.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * The one way into a tenant. Whatever runs without a request of that tenant (timers, commands, hand-overs to another
 * thread) goes through here; nothing else in the application starts work on another thread.
 */
@ApplicationScoped
public class TenantGate {

    private CurrentTenant current;

    /**
     * Its threads are the server's, with the application's context, set up once each. The server's own executor sets it up for
     * each task, and looks through the archives for that: a quarter of the processor time of a search.
     */
    @Resource
    private ManagedThreadFactory threads;

    private ExecutorService executor;

    TenantGate() {}

    @Inject
    public TenantGate(CurrentTenant current) {
        this.current = current;
    }

    /** For tests, which have no container to give them an executor. */
    public TenantGate(CurrentTenant current, ExecutorService executor) {
        this.current = current;
        this.executor = executor;
    }

    @PostConstruct
    void begin() {
        executor = Executors.newCachedThreadPool(threads);
    }

    /** What runs is interrupted. */
    @PreDestroy
    void end() {
        executor.shutdownNow();
    }

    /** Runs the block for that tenant on this thread and restores what was there before, whatever happens. */
    public void run(Tenant tenant, Runnable block) {
        call(tenant, () -> {
            block.run();
            return null;
        });
    }

    /** As {@link #run}, with a result. */
    public <T> T call(Tenant tenant, Supplier<T> block) {
        Tenant before = current.swap(tenant);
        try {
            return block.get();
        } finally {
            current.swap(before);
        }
    }

    /**
     * Runs the block for that tenant on another thread, without transaction nor request.
     *
     * @return its future; the block's exception is in it, so whoever ignores the future must log inside the block
     */
    public <T> Future<T> submit(Tenant tenant, Callable<T> block) {
        return executor.submit(() -> {
            Tenant before = current.swap(tenant);
            try {
                return block.call();
            } finally {
                current.swap(before);
            }
        });
    }
}
