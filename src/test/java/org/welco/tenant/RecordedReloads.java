package org.welco.tenant;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps what observers would be told. */
public final class RecordedReloads implements Event<TenantReloaded> {

    final List<TenantReloaded> told = new ArrayList<>();
    RuntimeException failure;

    @Override
    public void fire(TenantReloaded event) {
        told.add(event);
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public <U extends TenantReloaded> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends TenantReloaded> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<TenantReloaded> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends TenantReloaded> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends TenantReloaded> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
