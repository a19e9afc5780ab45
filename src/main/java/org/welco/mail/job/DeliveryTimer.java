package org.welco.mail.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.welco.mail.delivery.DeliverSoon;
import org.welco.tenant.TenantGate;
import org.welco.tenant.Tenants;

/** Looks for steps whose time has come, on every node: what was not sent right after its commit is sent here. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DeliveryTimer {

    @Inject
    private Tenants tenants;

    @Inject
    private TenantGate gate;

    @Inject
    private DeliverSoon soon;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        tenants.all().forEach(tenant -> gate.run(tenant, soon::deliver));
    }
}
