package org.welco.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.welco.search.query.Phones;
import org.welco.tenant.CurrentTenant;

/** Phone numbers as the current tenant writes them. A region that there is not is read as the default one; {@code check} says so. */
@ApplicationScoped
public class TenantPhones {

    private CurrentTenant tenant;

    TenantPhones() {}

    @Inject
    public TenantPhones(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    public Phones get() {
        String usual = SearchKey.PHONE_REGION.defaultText();
        String region = tenant.get().setting(SearchKey.PHONE_REGION.key()).orElse(usual);
        return Phones.isRegion(region) ? new Phones(region) : new Phones(usual);
    }
}
