package org.welco.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Just inside the transaction of a {@code @Transactional(REQUIRES_NEW)} method: first of all, the tenant's schema. */
@Interceptor
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class SchemaOfRequiresNew {

    private final SchemaSwitch schemaSwitch;

    @Inject
    public SchemaOfRequiresNew(SchemaSwitch schemaSwitch) {
        this.schemaSwitch = schemaSwitch;
    }

    @AroundInvoke
    Object enter(InvocationContext call) throws Exception {
        schemaSwitch.enter();
        return call.proceed();
    }
}
