package org.welco.tenant;

class MemoryRegistryTest extends TenantRegistryContract {

    private static final TenantRegistry REGISTRY = new MemoryRegistry();

    @Override
    protected TenantRegistry registry() {
        return REGISTRY;
    }
}
