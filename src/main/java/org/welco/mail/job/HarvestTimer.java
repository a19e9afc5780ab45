package org.welco.mail.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.welco.mail.harvest.HarvestMail;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegistryLink;
import org.welco.tenant.ForEachTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** Has each tenant harvested when its FEED_INTERVAL has passed; the claim keeps nodes from doing it twice. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class HarvestTimer {

    @Inject
    private ForEachTenant tenants;

    @Inject
    private TenantGate gate;

    @Inject
    private MailRegistry registry;

    @Inject
    private HarvestRun harvest;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        tenants.due(
                HarvestMail.JOB,
                tenant -> Optional.of(linkOf(tenant)).filter(RegistryLink::isOn).map(RegistryLink::feedInterval),
                (tenant, claim) -> harvest.byTimer(tenant, claim));
    }

    private RegistryLink linkOf(Tenant tenant) {
        return gate.call(tenant, registry::link);
    }
}
