package org.welco.account.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.welco.account.notice.SendNoticesSoon;
import org.welco.tenant.TenantGate;
import org.welco.tenant.Tenants;

/** Looks for notices whose time has come, on every node: what was not sent right after its commit is sent here. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NoticeTimer {

    @Inject
    private Tenants tenants;

    @Inject
    private TenantGate gate;

    @Inject
    private SendNoticesSoon soon;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void tick() {
        tenants.all().forEach(tenant -> gate.run(tenant, soon::send));
    }
}
