package org.welco.account.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.OnePass;
import org.welco.tenant.TenantGate;

/** Has the notices of the current tenant sent on another thread. Returns at once. */
@ApplicationScoped
public class SendNoticesSoon {

    private OnePass passes;
    private CurrentTenant current;

    SendNoticesSoon() {}

    @Inject
    public SendNoticesSoon(SendNotices send, CurrentTenant current, TenantGate gate) {
        this.passes = new OnePass(gate, "account notices", send::sendAll);
        this.current = current;
    }

    /** Inside the tenant's gate. */
    public void send() {
        passes.soon(current.get());
    }
}
